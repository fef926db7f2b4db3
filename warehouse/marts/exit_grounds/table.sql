with

-- Level 0 is all levels together.
exits as (
    select level, exit_ground from fact_member where exit_on is not null
    union all
    select 0 as level, exit_ground from fact_member where exit_on is not null
),

grounds as (
    select
        level,
        exit_ground,
        count(*) as people
    from exits
    group by level, exit_ground
)

select
    'exit.ground' as indicator,
    level,
    'ground' as dimension,
    exit_ground as member,
    people as numerator,
    cast(sum(people) over (partition by level) as bigint) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    null as status
from grounds
