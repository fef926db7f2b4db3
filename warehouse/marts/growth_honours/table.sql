with

-- One row a person and honour, however often it was given.
honoured as (
    select distinct fact_achievement.level, fact_achievement.role, fact_achievement.person_key
    from fact_achievement
    inner join policy_role
        on policy_role.role = fact_achievement.role
    where policy_role.is_honour
),

slices as (
    select dim_level.level, 'all' as dimension, 'all' as member, cast(null as string) as person_key
    from dim_level
    union all
    select dim_level.level, 'role' as dimension, policy_role.role as member, cast(null as string) as person_key
    from dim_level
    cross join policy_role
    where policy_role.is_honour
    union all
    select level, 'all' as dimension, 'all' as member, person_key
    from honoured
    where level > 0
    union all
    select level, 'role' as dimension, role as member, person_key
    from honoured
    where level > 0
)

select
    'growth.honours' as indicator,
    level,
    dimension,
    member,
    count(distinct person_key) as numerator,
    null as denominator,
    count(distinct person_key) as value,
    null as target,
    null as low,
    null as high,
    null as status
from slices
group by level, dimension, member
