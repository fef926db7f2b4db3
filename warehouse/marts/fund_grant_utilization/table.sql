with

-- Level 0 is every level together, with the grants approved before their holder was first confirmed.
levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

amounts as (
    select level, payer, amount as approved, 0 as disbursed
    from fact_grant
    union all
    select level, payer, 0 as approved, amount as disbursed
    from fact_disbursement
),

sums as (
    select level, payer, sum(approved) as approved, sum(disbursed) as disbursed
    from amounts
    group by level, payer
),

slices as (
    -- A level without grants keeps its row, without data.
    select level, 'all' as dimension, 'all' as member, 0 as approved, 0 as disbursed
    from levels
    union all
    select level, 'all' as dimension, 'all' as member, approved, disbursed
    from sums
    union all
    select level, 'payer' as dimension, payer as member, approved, disbursed
    from sums
)

select
    'fund.grant.utilization' as indicator,
    levels.level,
    slices.dimension,
    slices.member,
    sum(slices.disbursed) as numerator,
    sum(slices.approved) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when sum(slices.approved) = 0 then 'no_data' end as status
from slices
inner join levels
    on levels.level in (slices.level, 0)
group by levels.level, slices.dimension, slices.member
