with

-- In hundredths, so that people and cents alike are whole numbers. Nothing divides by zero.
hundredths as (
    select
        indicator,
        level,
        dimension,
        member,
        numerator,
        denominator,
        value,
        target,
        low,
        high,
        status,
        cast(numerator * 100 as decimal(38, 0)) as n,
        nullif(cast(denominator * 100 as decimal(38, 0)), 0) as d
    from indicator_rows
),

-- A plain division and round would err on ties. Here the whole part comes first, then the millionths of the remainder
-- half up: with x = 2 * r * 10^6 + d they are (x - x % 2d) / 2d. Both divisions leave no remainder, so that even where
-- a division of decimals is floating, rounding gives the quotient exactly (below 10^15).
quotients as (
    select
        indicator,
        level,
        dimension,
        member,
        numerator,
        denominator,
        value,
        target,
        low,
        high,
        status,
        round((n - n % d) / d) as whole,
        round((2000000 * (n % d) + d - (2000000 * (n % d) + d) % (2 * d)) / (2 * d)) as millionths
    from hundredths
)

select
    run.programme,
    run.as_of,
    quotients.indicator,
    quotients.level,
    quotients.dimension,
    quotients.member,
    quotients.numerator,
    quotients.denominator,
    coalesce(
        quotients.value,
        cast(quotients.whole as decimal(22, 0)) + cast(quotients.millionths as decimal(7, 0)) * 0.000001
    ) as value,
    quotients.target,
    quotients.low,
    quotients.high,
    quotients.status
from quotients
cross join run
