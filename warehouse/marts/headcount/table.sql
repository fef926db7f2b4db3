with

-- Level 0 is all levels together: every member stands twice, once under it.
members as (
    select
        level,
        round,
        is_active
    from fact_member
    union all
    select
        0 as level,
        round,
        is_active
    from fact_member
),

plans as (
    select
        level,
        planned
    from dim_level
    union all
    select
        0 as level,
        -- A total without one of its parts would understate the plan.
        case when count(planned) = count(*) then cast(sum(planned) as bigint) end as planned
    from dim_level
),

headcounts as (
    select
        plans.level,
        plans.planned,
        count(members.level) as selected,
        count(*) filter (where members.is_active) as active
    from plans
    left join members on members.level = plans.level
    group by plans.level, plans.planned
)

select
    'headcount.active' as indicator,
    level,
    'all' as dimension,
    'all' as member,
    active as numerator,
    planned as denominator,
    null as value,
    planned as target,
    null as low,
    null as high,
    case
        when planned is null or planned = 0 then 'no_data'
        when active < planned then 'short'
        when active > planned then 'over'
        else 'met'
    end as status
from headcounts
union all
select 'headcount.selected', level, 'all', 'all', selected, null, selected, null, null, null, null
from headcounts
union all
select 'headcount.selected', level, 'round', round, count(*), null, count(*), null, null, null, null
from members
group by level, round
