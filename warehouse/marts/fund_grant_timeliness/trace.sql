with

due_by_grant as (
    select grant_id, person_key, level, payer, sum(amount) as due
    from fact_grant_part
    where is_due
    group by grant_id, person_key, level, payer
),

-- What was paid is counted up to what is due, in the order in which it was paid.
payment as (
    select
        due_by_grant.grant_id,
        paid.instalment,
        due_by_grant.person_key,
        due_by_grant.level,
        due_by_grant.payer,
        least(sum(paid.amount) over up_to_here, due_by_grant.due)
        - least(sum(paid.amount) over up_to_here - paid.amount, due_by_grant.due) as amount
    from due_by_grant
    inner join fact_disbursement as paid on paid.grant_id = due_by_grant.grant_id
    window up_to_here as (
        partition by due_by_grant.grant_id
        order by paid.paid_on nulls last, paid.instalment nulls last
        rows between unbounded preceding and current row
    )
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    payment.person_key as person_key,
    'disbursements' as record_set,
    payment.grant_id || '/' || cast(payment.instalment as string) as record_key,
    payment.amount as amount
from figure
inner join payment as payment
    on figure.level in (payment.level, 0)
    and figure.member in (payment.payer, 'all')
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    due_by_grant.person_key as person_key,
    'grants' as record_set,
    due_by_grant.grant_id as record_key,
    due_by_grant.due as amount
from figure
inner join due_by_grant
    on figure.level in (due_by_grant.level, 0)
    and figure.member in (due_by_grant.payer, 'all')
