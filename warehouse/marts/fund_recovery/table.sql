with

levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

-- Both sides stand at the person's level, so that what is recovered meets what it was paid as.
disqualified as (
    select fact_exit.person_key, fact_member.level, fact_exit.exit_on, fact_exit.recovered
    from fact_exit
    inner join fact_member
        on fact_member.person_key = fact_exit.person_key
    where fact_exit.is_disqualification
),

payments as (
    select person_key, paid_on, amount
    from fact_disbursement
    union all
    select person_key, paid_on, amount
    from fact_subsidy
),

amounts as (
    select level, 0 as recovered, 0 as paid
    from levels
    union all
    select level, recovered, 0 as paid
    from disqualified
    union all
    -- A payment on the very day of the disqualification is already one too many.
    select disqualified.level, 0 as recovered, payments.amount as paid
    from payments
    inner join disqualified
        on disqualified.person_key = payments.person_key
        and disqualified.exit_on <= payments.paid_on
),

sums as (
    select level, sum(recovered) as recovered, sum(paid) as paid
    from amounts
    group by level
)

select
    'fund.recovery' as indicator,
    levels.level,
    'all' as dimension,
    'all' as member,
    sum(sums.recovered) as numerator,
    sum(sums.paid) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when sum(sums.paid) = 0 then 'no_data' end as status
from sums
inner join levels
    on levels.level in (sums.level, 0)
group by levels.level
