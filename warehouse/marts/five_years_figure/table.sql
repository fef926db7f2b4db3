with

-- What is shown, of which levels. A counted figure is shown by its numerator, money in ten thousands of yuan.
shown as (
    select block, place, section, figure, unit, from_level, to_level
    from (values
        (1, 1, 'people', 'headcount.active', 'people', 0, 3), (1, 2, 'people', 'headcount.selected', 'people', 0, 0),
        (1, 3, 'people', 'retention.active', 'share', 0, 0), (2, 1, 'youth', 'youth_ratio.selection', 'share', 1, 3),
        (2, 1, 'youth', 'youth_ratio.current', 'share', 1, 3), (3, 1, 'sector', 'sector.coverage', 'sectors', 1, 3),
        (4, 1, 'growth', 'growth.achieved', 'people', 1, 3), (5, 1, 'fund', 'fund.grant.approved', 'wan', 0, 0),
        (5, 2, 'fund', 'fund.grant.disbursed', 'wan', 0, 0), (5, 3, 'fund', 'fund.grant.timeliness', 'share', 0, 0),
        (5, 4, 'fund', 'fund.subsidy.paid', 'wan', 0, 0), (6, 1, 'care', 'assessment.completion', 'share', 0, 0),
        (6, 2, 'care', 'training.participation', 'share', 0, 0), (7, 1, 'outcome', 'outcome.spent', 'wan', 0, 0),
        (7, 2, 'outcome', 'outcome.per_member', 'wan', 0, 0), (7, 3, 'outcome', 'outcome.per_achieved', 'wan', 0, 3)
    ) as line (block, place, section, figure, unit, from_level, to_level)
),

-- The last day held of each year; the latest stands at the last place.
year_day as (
    select max(as_of) as day from indicator_history group by year(as_of)
),

placed as (
    select day, 7 - row_number() over (order by day desc nulls last) as place from year_day
),

-- A yearly figure stands for the latest year that was over by the day: assessments follow in the year after.
published as (
    select
        as_of, indicator, level, numerator, value, target, status,
        case
            when indicator like 'youth_ratio.%.le%' then substring(indicator, 1, position('.le' in indicator) - 1)
            else indicator
        end as figure,
        row_number() over (partition by as_of, indicator, level order by member desc nulls last) as latest
    from indicator_history
    where dimension = 'all'
        or (dimension = 'year' and indicator = 'assessment.completion' and member < cast(year(as_of) as string))
        or (dimension = 'year' and indicator = 'training.participation' and (
            member < cast(year(as_of) as string) or (month(as_of) = 12 and day(as_of) = 31)
        ))
),

-- All levels together achieve what each achieves.
spent as (
    select
        as_of, level,
        sum(case when figure like 'fund.%' then numerator end) / 10000 as wan,
        sum(case when figure = 'headcount.active' then numerator end) as members,
        coalesce(
            sum(case when figure = 'growth.achieved' then numerator end),
            sum(sum(case when figure = 'growth.achieved' then numerator end)) over (partition by as_of)
        ) as achieved
    from published
    where figure in ('fund.grant.disbursed', 'fund.subsidy.paid', 'growth.achieved', 'headcount.active')
    group by as_of, level
),

found as (
    select as_of, figure, indicator, level, numerator as counted, value, target, status from published where latest = 1
    union all
    select as_of, 'outcome.spent', 'outcome.spent', level, wan * 10000, null, null, null from spent
    union all
    select as_of, 'outcome.per_member', 'outcome.per_member', level, 10000 * wan / nullif(members, 0), null, null, null
    from spent
    union all
    select as_of, 'outcome.per_achieved', 'outcome.per_achieved', level, 10000 * wan / nullif(achieved, 0), null, null, null
    from spent
),

measured as (
    select
        shown.block, shown.place as line, shown.section, shown.figure, shown.unit, found.indicator, found.level,
        placed.place, found.status, found.target,
        case shown.unit when 'share' then found.value when 'wan' then found.counted / 10000 else found.counted end as amount
    from shown
    inner join found on found.figure = shown.figure and found.level between shown.from_level and shown.to_level
    inner join placed on placed.day = found.as_of
    where shown.section <> 'youth' or found.target is not null
),

pivoted as (
    select
        block, line, section, figure, unit, indicator, level,
        max(case when place = 1 then amount end) as value_1,
        max(case when place = 2 then amount end) as value_2,
        max(case when place = 3 then amount end) as value_3,
        max(case when place = 4 then amount end) as value_4,
        max(case when place = 5 then amount end) as value_5,
        max(case when place = 6 then amount end) as value_6,
        max(case when place = 6 then amount end) as value,
        max(case when place = 5 then amount end) as value_before,
        max(amount) as most,
        max(case when place = 6 then target end) as target,
        max(case when place = 6 then status end) as status
    from measured
    group by block, line, section, figure, unit, indicator, level
),

days as (
    select
        max(case when place = 1 then day end) as day_1,
        max(case when place = 2 then day end) as day_2,
        max(case when place = 3 then day end) as day_3,
        max(case when place = 4 then day end) as day_4,
        max(case when place = 5 then day end) as day_5,
        max(case when place = 6 then day end) as day_6
    from placed
)

select
    pivoted.indicator, pivoted.level,
    row_number() over (
        order by
            pivoted.block nulls last, pivoted.line nulls last, pivoted.level nulls last,
            replace(pivoted.indicator, pivoted.figure, '') desc nulls last, pivoted.indicator desc nulls last
    ) as sort_order,
    pivoted.section, pivoted.figure, pivoted.unit, policy_level.zh as level_zh, policy_level.en as level_en,
    case when pivoted.section = 'youth' then replace(pivoted.indicator, pivoted.figure || '.le', '') end as max_age,
    days.day_1, days.day_2, days.day_3, days.day_4, days.day_5, days.day_6,
    pivoted.value_1, pivoted.value_2, pivoted.value_3, pivoted.value_4, pivoted.value_5, pivoted.value_6,
    pivoted.value, pivoted.value - pivoted.value_before as change, pivoted.most,
    pivoted.target,
    pivoted.status
from pivoted
cross join days
left join policy_level on policy_level.level = pivoted.level
