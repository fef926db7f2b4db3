with

period as (
    select
        unix_date(policy_period.ends_on) - unix_date(policy_period.starts_on) + 1 as period_days,
        -- Both ends counted; nothing before the period, never more than all of it.
        greatest(
            least(unix_date(run.as_of), unix_date(policy_period.ends_on)) - unix_date(policy_period.starts_on) + 1,
            0
        ) as elapsed_days
    from policy_period
    cross join run
)

select
    'growth.expected' as indicator,
    policy_growth_target.level,
    'all' as dimension,
    'all' as member,
    policy_growth_target.target * period.elapsed_days as numerator,
    period.period_days as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    null as status
from policy_growth_target
cross join period
