with

members_by_level as (
    select
        policy_growth_target.level,
        count(*) filter (where fact_member.held_before) as held_before
    from policy_growth_target
    left join fact_member
        on fact_member.level = policy_growth_target.level
    group by policy_growth_target.level
)

select
    'growth.held_before' as indicator,
    level,
    'all' as dimension,
    'all' as member,
    held_before as numerator,
    null as denominator,
    held_before as value,
    null as target,
    null as low,
    null as high,
    null as status
from members_by_level
