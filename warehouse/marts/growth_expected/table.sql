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
),

-- Half up to six decimals in whole numbers: x / 2d without its remainder, where x is 2 · n · 10^6 + d.
scaled as (
    select
        policy_growth_target.level,
        policy_growth_target.target,
        2 * policy_growth_target.target * period.elapsed_days * 1000000 + period.period_days as dividend,
        2 * period.period_days as divisor
    from policy_growth_target
    cross join period
)

select
    'growth.expected' as indicator,
    level,
    'all' as dimension,
    'all' as member,
    null as numerator,
    null as denominator,
    cast((dividend - dividend % divisor) / divisor as bigint) * 0.000001 as value,
    target,
    null as low,
    null as high,
    null as status
from scaled
