select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    member.person_key as person_key,
    'exits' as record_set,
    member.person_key || '/' || cast(member.exit_on as string) as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
inner join fact_member as member
    on figure.level in (member.level, 0)
    and member.exit_on is not null
where parts.part = 'denominator' or member.exit_ground = figure.member
