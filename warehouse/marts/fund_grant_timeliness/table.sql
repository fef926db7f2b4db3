with

-- Level 0 is every level together, with the grants approved before their holder was first confirmed.
levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

due_by_grant as (
    select grant_id, level, payer, sum(amount) as due
    from fact_grant_part
    where is_due
    group by grant_id, level, payer
),

disbursed_by_grant as (
    select grant_id, sum(amount) as disbursed
    from fact_disbursement
    group by grant_id
),

-- Capped grant by grant: money paid early on one grant does not make up for another that waits.
sums as (
    select
        due_by_grant.level,
        due_by_grant.payer,
        sum(due_by_grant.due) as due,
        sum(least(coalesce(disbursed_by_grant.disbursed, 0), due_by_grant.due)) as in_time
    from due_by_grant
    left join disbursed_by_grant
        on disbursed_by_grant.grant_id = due_by_grant.grant_id
    group by due_by_grant.level, due_by_grant.payer
),

slices as (
    -- A level where nothing is due keeps its row, without data.
    select level, 'all' as dimension, 'all' as member, 0 as due, 0 as in_time
    from levels
    union all
    select level, 'all' as dimension, 'all' as member, due, in_time
    from sums
    union all
    select level, 'payer' as dimension, payer as member, due, in_time
    from sums
)

select
    'fund.grant.timeliness' as indicator,
    levels.level,
    slices.dimension,
    slices.member,
    sum(slices.in_time) as numerator,
    sum(slices.due) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when sum(slices.due) = 0 then 'no_data' end as status
from slices
inner join levels
    on levels.level in (slices.level, 0)
group by levels.level, slices.dimension, slices.member
