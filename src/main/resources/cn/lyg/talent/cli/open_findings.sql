-- Cases on which the office has not decided yet, worst first.
select
    rule,
    article,
    severity,
    level,
    recommender,
    subject,
    evidence,
    person_key
from mart.finding
where decision is null
order by
    case severity when 'violation' then 1 when 'due' then 2 else 3 end nulls last,
    rule nulls last,
    level nulls last,
    subject nulls last
