with

-- Level 0 is every level together, with the grants approved before their holder was first confirmed.
levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

amounts as (
    select 'fund.grant.approved' as indicator, level, payer, year(approved_on) as year, amount
    from fact_grant
    union all
    select 'fund.grant.disbursed' as indicator, level, payer, year(paid_on) as year, amount
    from fact_disbursement
    union all
    -- A part that a disqualification cancelled is never due.
    select 'fund.grant.due' as indicator, level, payer, year(due_on) as year, amount
    from fact_grant_part
    where is_due
),

-- Summed before it is cut by dimension, so that the facts are read once.
sums as (
    select indicator, level, payer, year, sum(amount) as amount
    from amounts
    group by indicator, level, payer, year
),

slices as (
    -- A level without money keeps its row, at zero.
    select published.indicator, levels.level, 'all' as dimension, 'all' as member, 0 as amount
    from levels
    cross join (
        values ('fund.grant.approved'), ('fund.grant.disbursed'), ('fund.grant.due')
    ) as published (indicator)
    union all
    select indicator, level, 'all' as dimension, 'all' as member, amount
    from sums
    union all
    select indicator, level, 'payer' as dimension, payer as member, amount
    from sums
    union all
    select indicator, level, 'year' as dimension, cast(year as string) as member, amount
    from sums
)

select
    slices.indicator,
    levels.level,
    slices.dimension,
    slices.member,
    sum(slices.amount) as numerator,
    null as denominator,
    sum(slices.amount) as value,
    null as target,
    null as low,
    null as high,
    null as status
from slices
inner join levels
    on levels.level in (slices.level, 0)
group by slices.indicator, levels.level, slices.dimension, slices.member
