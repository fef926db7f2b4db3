select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    member.person_key,
    'applications' as record_set,
    member.round || '/' || member.person_key as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
inner join fact_member as member
    on figure.level in (member.level, 0)
    and member.is_active
where
    figure.indicator = 'sector.headcount'
    and (parts.part = 'denominator' or member.sector = figure.member)
union all
-- Coverage counts sectors; who is in them is told by sector.headcount.
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    null as person_key,
    'policy_sector' as record_set,
    policy_sector.sector as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
cross join policy_sector
where
    figure.indicator = 'sector.coverage'
    and (
        parts.part = 'denominator'
        or exists (
            select 1
            from fact_member as member
            where
                member.is_active
                and member.sector = policy_sector.sector
                and figure.level in (member.level, 0)
        )
    )
