with

figure as (
    select
        indicator.indicator, indicator.level, indicator.numerator, indicator.denominator, indicator.value,
        indicator.status
    from indicator
    where indicator.dimension = 'all'
),

open_violation as (
    select count(*) as cases
    from finding
    -- As on the page: what breaks a share or a plan has lines of its own.
    where severity = 'violation' and decision is null and rule not in ('A15-youth', 'A03-over-plan')
),

item (item, place, level, max_age, unit, value, status) as (
    select 'headcount', 1, level, 0, 'people', numerator, status
    from figure
    where indicator = 'headcount.active'
    union all
    select 'youth', 2, figure.level, policy_youth_share.max_age, 'share', figure.value, figure.status
    from figure
    inner join policy_youth_share
        on
            policy_youth_share.level = figure.level
            and figure.indicator = 'youth_ratio.selection.le' || cast(policy_youth_share.max_age as string)
    union all
    select 'growth', 3, level, 0, 'people', numerator, status
    from figure
    where indicator = 'growth.achieved'
    union all
    select 'sectors', 4, level, 0, 'sectors', numerator, status
    from figure
    where indicator = 'sector.coverage' and level = 0
    union all
    select
        case indicator when 'fund.grant.disbursed' then 'grants_paid' else 'subsidies_paid' end,
        5, level, 0, 'wan', numerator / 10000, 'none'
    from figure
    where indicator in ('fund.grant.disbursed', 'fund.subsidy.paid') and level = 0
    union all
    select
        'grants_overdue', 6, level, 0, 'wan', (denominator - numerator) / 10000,
        case when numerator < denominator then 'short' else 'met' end
    from figure
    where indicator = 'fund.grant.timeliness' and level = 0
    union all
    select
        'violations', 7, 0, 0, 'cases', open_violation.cases,
        case when open_violation.cases > 0 then 'missed' else 'met' end
    from open_violation
    cross join policy_period
)

-- The level that stands for all comes after its parts.
select
    item.item,
    item.level,
    item.max_age,
    row_number() over (
        order by
            item.place nulls last, item.item nulls last, nullif(item.level, 0) nulls last, item.max_age desc nulls last
    ) as sort_order,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    item.unit,
    item.value,
    coalesce(item.status, 'none') as status,
    null as before_value,
    null as before_status,
    null as change,
    'new' as direction,
    null as before_on
from item
left join policy_level on policy_level.level = item.level
