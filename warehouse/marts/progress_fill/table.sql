with

headcount as (
    select level, numerator, denominator, value, status
    from indicator
    where indicator = 'headcount.active' and dimension = 'all'
),

-- A level with no row yet still has a plan to show.
fill as (
    select
        policy_level.*,
        coalesce(headcount.numerator, 0) as active,
        coalesce(headcount.denominator, policy_level.planned) as planned_now,
        headcount.value,
        coalesce(headcount.status, 'no_data') as status
    from policy_level
    left join headcount on headcount.level = policy_level.level
)

select
    level,
    zh as level_zh,
    en as level_en,
    name_zh,
    name_en,
    active,
    planned_now as planned,
    value as share,
    case
        when active < planned_now then 'vacant'
        when active > planned_now then 'over'
        else 'none'
    end as gap,
    abs(planned_now - active) as gap_people,
    status,
    article
from fill
