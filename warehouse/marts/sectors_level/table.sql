with

level_name as (
    select level, level as sort_order, zh, en from policy_level
    union all
    select 0 as level, cast(null as bigint) as sort_order, '合计' as zh, 'All' as en from policy_period
),

coverage as (
    select
        level,
        max(case when indicator = 'sector.coverage' then numerator end) as covered,
        max(case when indicator = 'sector.coverage' then denominator end) as listed,
        max(case when indicator = 'sector.coverage' then status end) as status,
        max(case when indicator = 'sector.concentration' then value end) as concentration
    from indicator
    where indicator in ('sector.coverage', 'sector.concentration') and dimension = 'all'
    group by level
),

-- As of the first day of the latest held year before: what concentration was then.
earlier_day as (
    select max(history.as_of) as day
    from indicator_history as history
    cross join run
    where year(history.as_of) < year(run.as_of)
),

earlier as (
    select history.level, history.value as concentration
    from indicator_history as history
    inner join earlier_day on earlier_day.day = history.as_of
    where history.indicator = 'sector.concentration'
),

ranked as (
    select
        level, member, numerator, denominator, value,
        row_number() over (partition by level order by numerator desc nulls last, member nulls last) as place
    from indicator
    where indicator = 'sector.headcount' and dimension = 'sector'
),

largest as (
    select
        level,
        max(denominator) as members,
        max(case when place = 1 and numerator > 0 then member end) as sector,
        max(case when place = 1 then value end) as share,
        sum(case when place <= 3 then numerator end) as of_three
    from ranked
    group by level
)

select
    level_name.level,
    row_number() over (order by level_name.sort_order nulls last) as sort_order,
    level_name.zh as level_zh, level_name.en as level_en,
    coalesce(largest.members, 0) as members,
    coalesce(coverage.covered, 0) as covered,
    coalesce(coverage.listed, 0) as listed,
    coalesce(coverage.listed, 0) - coalesce(coverage.covered, 0) as gaps,
    coverage.concentration,
    1 / nullif(coverage.concentration, 0) as even_sectors,
    earlier.concentration as concentration_before,
    earlier_day.day as day_before,
    name.zh as largest_zh, name.en as largest_en,
    largest.share as largest_share,
    largest.of_three / nullif(largest.members, 0) as share_of_three,
    coalesce(coverage.status, 'no_data') as status
from level_name
cross join earlier_day
left join coverage on coverage.level = level_name.level
left join largest on largest.level = level_name.level
left join earlier on earlier.level = level_name.level
left join codelist_sector as name on name.code = largest.sector
