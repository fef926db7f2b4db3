with

-- The snapshot's own day first, then the day before it of which figures are held.
held_day as (
    select as_of, row_number() over (order by as_of desc nulls last) as day_place
    from (select distinct as_of from indicator_history) as held
),

figure as (
    select
        held_day.day_place, held_day.as_of, history.indicator, history.level, history.numerator, history.denominator,
        history.value, history.status
    from indicator_history as history
    inner join held_day on held_day.as_of = history.as_of
    where history.dimension = 'all' and held_day.day_place <= 2
),

open_violation as (
    select count(*) as cases
    from finding
    -- As on the page: what breaks a share or a plan has lines of its own.
    where severity = 'violation' and decision is null and rule not in ('A15-youth', 'A03-over-plan')
),

item (day_place, as_of, item, place, level, max_age, unit, value, status) as (
    select day_place, as_of, 'headcount', 1, level, 0, 'people', numerator, status
    from figure
    where indicator = 'headcount.active'
    union all
    select
        figure.day_place, figure.as_of, 'youth', 2, figure.level, policy_youth_share.max_age, 'share', figure.value,
        figure.status
    from figure
    inner join policy_youth_share
        on
            policy_youth_share.level = figure.level
            and figure.indicator = 'youth_ratio.selection.le' || cast(policy_youth_share.max_age as string)
    union all
    select day_place, as_of, 'growth', 3, level, 0, 'people', numerator, status
    from figure
    where indicator = 'growth.achieved'
    union all
    select day_place, as_of, 'sectors', 4, level, 0, 'sectors', numerator, status
    from figure
    where indicator = 'sector.coverage' and level = 0
    union all
    select
        day_place, as_of, case indicator when 'fund.grant.disbursed' then 'grants_paid' else 'subsidies_paid' end,
        5, level, 0, 'wan', numerator / 10000, 'none'
    from figure
    where indicator in ('fund.grant.disbursed', 'fund.subsidy.paid') and level = 0
    union all
    select
        day_place, as_of, 'grants_overdue', 6, level, 0, 'wan', (denominator - numerator) / 10000,
        case when numerator < denominator then 'short' else 'met' end
    from figure
    where indicator = 'fund.grant.timeliness' and level = 0
    union all
    select
        1, null, 'violations', 7, 0, 0, 'cases', open_violation.cases,
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
    former.value as before_value,
    former.status as before_status,
    item.value - former.value as change,
    case
        when item.value > former.value then 'up'
        when item.value < former.value then 'down'
        when item.value = former.value then 'same'
        else 'new'
    end as direction,
    former.as_of as before_on
from item
left join item as former
    on
        former.day_place = 2
        and former.item = item.item
        and former.level = item.level
        and former.max_age = item.max_age
left join policy_level on policy_level.level = item.level
where item.day_place = 1
