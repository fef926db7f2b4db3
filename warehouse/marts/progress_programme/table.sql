with

period as (
    select
        policy_period.*,
        run.as_of,
        unix_date(policy_period.ends_on) - unix_date(policy_period.starts_on) + 1 as days_total,
        unix_date(run.as_of) - unix_date(policy_period.starts_on) + 1 as days_since_start
    from policy_period
    cross join run
),

elapsed as (
    select
        period.*,
        greatest(0, least(period.days_since_start, period.days_total)) as days_elapsed
    from period
)

-- Rounded down: a period is 100% over on its last day and not before.
select
    programme,
    zh,
    en,
    document,
    starts_on,
    ends_on,
    as_of,
    days_elapsed,
    days_total,
    (100 * days_elapsed - (100 * days_elapsed) % days_total) / days_total as elapsed_percent
from elapsed
