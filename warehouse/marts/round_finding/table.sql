with

-- Rules on selection end with Art. 23 of the measures; a rule's code begins with its article.
counted as (
    select
        rule,
        max(article) as article,
        count(*) filter (where level = 1) as level_1,
        count(*) filter (where level = 2) as level_2,
        count(*) filter (where level = 3) as level_3,
        count(*) filter (where severity = 'violation') as violations,
        count(*) filter (where severity = 'due') as dues,
        count(*) filter (where severity = 'exception') as exceptions,
        count(*) filter (where severity <> 'exception' and decision is null) as undecided,
        count(*) filter (where severity = 'violation' and decision is null) as open_violations
    from finding
    where rule < 'A24'
    group by rule
)

select
    rule,
    row_number() over (
        order by case when open_violations > 0 then 1 when undecided > 0 then 2 else 3 end nulls last, rule nulls last
    ) as sort_order,
    article,
    level_1,
    level_2,
    level_3,
    violations,
    dues,
    exceptions,
    undecided,
    case when open_violations > 0 then 'missed' when undecided > 0 then 'short' else 'met' end as status
from counted
