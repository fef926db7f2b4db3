with

-- Level 0 is all levels together.
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

levels as (
    select level from dim_level
    union all
    select 0 as level
),

shares as (
    select
        levels.level,
        'all' as dimension,
        'all' as member,
        count(members.level) as selected,
        count(*) filter (where members.is_active) as active
    from levels
    left join members on members.level = levels.level
    group by levels.level
    union all
    select
        level,
        'round' as dimension,
        round as member,
        count(*) as selected,
        count(*) filter (where is_active) as active
    from members
    group by level, round
)

select
    'retention.active' as indicator,
    level,
    dimension,
    member,
    active as numerator,
    selected as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when selected = 0 then 'no_data' end as status
from shares
