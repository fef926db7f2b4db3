with

digit as (
    select digits.n
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as digits (n)
),

-- Four digits count ten thousand days, more than 27 years: longer than any programme period.
day_offset as (
    select ones.n + 10 * tens.n + 100 * hundreds.n + 1000 * thousands.n as days
    from digit as ones
    cross join digit as tens
    cross join digit as hundreds
    cross join digit as thousands
),

period_bounds as (
    select
        unix_date(make_date(year(starts_on), 1, 1)) as first_day_number,
        unix_date(make_date(year(ends_on), 12, 31)) as last_day_number
    from policy_period
),

period_day as (
    select date_from_unix_date(period_bounds.first_day_number + day_offset.days) as calendar_date
    from period_bounds
    cross join day_offset
    where period_bounds.first_day_number + day_offset.days <= period_bounds.last_day_number
)

select
    calendar_date,
    year(calendar_date) as year,
    quarter(calendar_date) as quarter,
    month(calendar_date) as month,
    unix_date(calendar_date) as day_number
from period_day
