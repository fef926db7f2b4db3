select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part,
    approved.person_key,
    'grants' as record_set,
    approved.grant_id as record_key,
    case parts.part when 'numerator' then approved.amount else 1 end as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
inner join fact_grant as approved on approved.level = figure.level
