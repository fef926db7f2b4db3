with

-- The last day held of each year; the latest stands at the last place.
year_day as (
    select max(as_of) as day from indicator_history group by year(as_of)
),

placed as (
    select day, 6 - row_number() over (order by day desc nulls last) as place
    from year_day
),

growth as (
    select
        history.level, placed.place, placed.day,
        max(case when history.indicator = 'growth.achieved' then history.numerator end) as achieved,
        max(case when history.indicator = 'growth.expected' then history.value end) as expected
    from indicator_history as history
    inner join placed on placed.day = history.as_of
    where history.indicator in ('growth.achieved', 'growth.expected')
    group by history.level, placed.place, placed.day
),

path as (
    select
        level,
        max(case when place = 1 then day end) as day_1, max(case when place = 1 then achieved end) as achieved_1,
        max(case when place = 1 then expected end) as expected_1,
        max(case when place = 2 then day end) as day_2, max(case when place = 2 then achieved end) as achieved_2,
        max(case when place = 2 then expected end) as expected_2,
        max(case when place = 3 then day end) as day_3, max(case when place = 3 then achieved end) as achieved_3,
        max(case when place = 3 then expected end) as expected_3,
        max(case when place = 4 then day end) as day_4, max(case when place = 4 then achieved end) as achieved_4,
        max(case when place = 4 then expected end) as expected_4,
        max(case when place = 5 then day end) as day_5, max(case when place = 5 then achieved end) as achieved_5,
        max(case when place = 5 then expected end) as expected_5
    from growth
    group by level
),

latest as (
    select
        level,
        max(case when indicator = 'growth.achieved' then numerator end) as achieved,
        max(case when indicator = 'growth.achieved' then status end) as status,
        max(case when indicator = 'growth.expected' then value end) as expected,
        max(case when indicator = 'growth.projected' then value end) as projected,
        max(case when indicator = 'growth.projected' then low end) as low,
        max(case when indicator = 'growth.projected' then high end) as high,
        max(case when indicator = 'growth.held_before' then numerator end) as held_before
    from indicator
    where indicator like 'growth.%' and dimension = 'all'
    group by level
),

candidate as (
    select level, count(*) as candidates from fact_member where is_active and attained_on is null group by level
),

-- Months begun up to the day, and whole months after it.
clock as (
    select
        period.ends_on,
        (year(run.as_of) - year(period.starts_on)) * 12 + month(run.as_of) - month(period.starts_on) + 1 as months_gone,
        (year(period.ends_on) - year(run.as_of)) * 12 + month(period.ends_on) - month(run.as_of) as months_left
    from policy_period as period
    cross join run
)

select
    asked.level, policy_level.zh as level_zh, policy_level.en as level_en,
    policy_level.name_zh, policy_level.name_en,
    asked.target, coalesce(latest.achieved, 0) as achieved, latest.expected, latest.projected, latest.low, latest.high,
    coalesce(candidate.candidates, 0) as candidates, coalesce(latest.held_before, 0) as held_before,
    greatest(asked.target - coalesce(latest.achieved, 0), 0) as outstanding,
    12 * coalesce(latest.achieved, 0) / nullif(greatest(clock.months_gone, 0), 0) as pace,
    case
        when clock.months_left > 0 then 12 * greatest(asked.target - coalesce(latest.achieved, 0), 0) / clock.months_left
    end as required_pace,
    greatest(clock.months_left, 0) as months_left,
    coalesce(latest.status, 'no_data') as status, asked.article, clock.ends_on,
    greatest(asked.target, coalesce(latest.high, 0), coalesce(latest.achieved, 0)) as scale,
    path.day_1, path.achieved_1, path.expected_1,
    path.day_2, path.achieved_2, path.expected_2,
    path.day_3, path.achieved_3, path.expected_3,
    path.day_4, path.achieved_4, path.expected_4,
    path.day_5, path.achieved_5, path.expected_5
from policy_growth_target as asked
inner join policy_level on policy_level.level = asked.level
cross join clock
left join latest on latest.level = asked.level
left join candidate on candidate.level = asked.level
left join path on path.level = asked.level
