with

level_name as (
    select level, level as sort_order, zh, en from policy_level
    union all
    select 0 as level, cast(null as bigint) as sort_order, '合计' as zh, 'All' as en from policy_period
),

counted as (
    select
        member as year,
        level,
        max(case when indicator = 'assessment.completion' then numerator end) as assessed,
        max(case when indicator = 'assessment.completion' then denominator end) as members,
        max(case when indicator = 'assessment.completion' then value end) as share,
        max(case when indicator = 'assessment.pass' then denominator - numerator end) as failed
    from indicator
    where indicator in ('assessment.completion', 'assessment.pass') and dimension = 'year'
    group by member, level
)

-- The latest year first.
select
    counted.year,
    counted.level,
    row_number() over (order by counted.year desc nulls last, level_name.sort_order nulls last) as sort_order,
    level_name.zh as level_zh,
    level_name.en as level_en,
    coalesce(counted.members, 0) as members,
    coalesce(counted.assessed, 0) as assessed,
    coalesce(counted.members, 0) - coalesce(counted.assessed, 0) as outstanding,
    coalesce(counted.failed, 0) as failed,
    counted.share,
    case
        when coalesce(counted.members, 0) = 0 then 'no_data'
        when counted.assessed < counted.members then 'short'
        else 'met'
    end as status
from counted
inner join level_name on level_name.level = counted.level
