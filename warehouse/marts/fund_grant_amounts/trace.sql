select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    approved.person_key as person_key,
    'grants' as record_set,
    approved.grant_id as record_key,
    approved.amount as amount
from figure
inner join fact_grant as approved
    on figure.level in (approved.level, 0)
    and figure.member = case figure.dimension
        when 'payer' then approved.payer
        when 'year' then cast(year(approved.approved_on) as string)
        else 'all'
    end
where figure.indicator = 'fund.grant.approved'
union all
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
inner join fact_disbursement as payment
    on figure.level in (payment.level, 0)
    and figure.member = case figure.dimension
        when 'payer' then payment.payer
        when 'year' then cast(year(payment.paid_on) as string)
        else 'all'
    end
where figure.indicator = 'fund.grant.disbursed'
union all
-- A part that is due goes back to the grant it is a part of.
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    due.person_key as person_key,
    'grants' as record_set,
    due.grant_id as record_key,
    due.amount as amount
from figure
inner join fact_grant_part as due
    on figure.level in (due.level, 0)
    and figure.member = case figure.dimension
        when 'payer' then due.payer
        when 'year' then cast(year(due.due_on) as string)
        else 'all'
    end
where figure.indicator = 'fund.grant.due'
    and due.is_due
