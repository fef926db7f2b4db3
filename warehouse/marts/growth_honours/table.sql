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
    select dim_level.level, policy_role.role as member, cast(null as string) as person_key
    from dim_level
    cross join policy_role
    where policy_role.is_honour
    union all
    select level, role as member, person_key
    from honoured
    where level > 0
)

select
    'growth.honours' as indicator,
    level,
    'role' as dimension,
    member,
    count(person_key) as numerator,
    null as denominator,
    count(person_key) as value,
    null as target,
    null as low,
    null as high,
    null as status
from slices
group by level, member
