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
    parts.part = 'denominator'
    or figure.member = coalesce(
        case figure.dimension
            when 'sex' then member.sex
            when 'education' then member.education
            when 'degree' then member.degree
            when 'title_rank' then member.title_rank
            when 'age_band' then member.age_band
            when 'recommender' then member.recommender
            when 'unit_kind' then member.unit_kind
            when 'category' then member.category
            when 'sector' then member.sector
            when 'special_plan' then member.special_plan
            when 'round' then member.round
        end,
        'unknown'
    )
