with

levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

-- An entitlement is at the level of the year's last day of membership, a payment at that of the day it was made.
entitled_sums as (
    select level, year, sum(amount) as amount
    from fact_subsidy_entitlement
    where is_entitled
    group by level, year
),

paid_sums as (
    select level, year, payer, sum(amount) as amount
    from fact_subsidy
    group by level, year, payer
),

-- Blank where a side has no records at all, zero where it has some that come to nothing.
slices as (
    select level, 'all' as dimension, 'all' as member, 0 as entitled, 0 as paid
    from levels
    union all
    select level, 'all' as dimension, 'all' as member, amount as entitled, 0 as paid
    from entitled_sums
    union all
    select level, 'all' as dimension, 'all' as member, 0 as entitled, amount as paid
    from paid_sums
    union all
    select level, 'year' as dimension, cast(year as string) as member, amount as entitled, null as paid
    from entitled_sums
    union all
    select level, 'year' as dimension, cast(year as string) as member, null as entitled, amount as paid
    from paid_sums
    union all
    select level, 'payer' as dimension, payer as member, null as entitled, amount as paid
    from paid_sums
),

totals as (
    select
        levels.level,
        slices.dimension,
        slices.member,
        sum(slices.entitled) as entitled,
        sum(slices.paid) as paid
    from slices
    inner join levels
        on levels.level in (slices.level, 0)
    group by levels.level, slices.dimension, slices.member
),

published as (
    select 'fund.subsidy.entitled' as indicator, level, dimension, member, entitled as numerator, null as denominator
    from totals
    where entitled is not null
    union all
    select 'fund.subsidy.paid' as indicator, level, dimension, member, paid as numerator, null as denominator
    from totals
    where paid is not null
    union all
    -- What was paid for a year in which nobody was entitled is no share of anything.
    select
        'fund.subsidy.utilization' as indicator,
        level,
        dimension,
        member,
        coalesce(paid, 0) as numerator,
        entitled as denominator
    from totals
    where entitled is not null
)

select
    indicator,
    level,
    dimension,
    member,
    numerator,
    denominator,
    case when denominator is null then numerator end as value,
    null as target,
    null as low,
    null as high,
    case when denominator = 0 then 'no_data' end as status
from published
