with

growth as (
    select
        level,
        max(case when indicator = 'growth.achieved' then numerator end) as achieved,
        max(case when indicator = 'growth.achieved' then status end) as status,
        max(case when indicator = 'growth.expected' then value end) as expected,
        max(case when indicator = 'growth.projected' then value end) as projected,
        max(case when indicator = 'growth.projected' then low end) as low,
        max(case when indicator = 'growth.projected' then high end) as high
    from indicator
    where indicator in ('growth.achieved', 'growth.expected', 'growth.projected') and dimension = 'all'
    group by level
)

select
    policy_growth_target.level,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    coalesce(growth.achieved, 0) as achieved,
    policy_growth_target.target,
    growth.expected,
    growth.projected,
    growth.low,
    growth.high,
    coalesce(growth.status, 'no_data') as status,
    policy_growth_target.article
from policy_growth_target
inner join policy_level on policy_level.level = policy_growth_target.level
left join growth on growth.level = policy_growth_target.level
