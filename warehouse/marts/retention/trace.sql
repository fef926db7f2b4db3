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
    and figure.member in (member.round, 'all')
where parts.part = 'denominator' or member.is_active
