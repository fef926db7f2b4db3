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
    and figure.member in (payment.payer, 'all')
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    approved.person_key as person_key,
    'grants' as record_set,
    approved.grant_id as record_key,
    approved.amount as amount
from figure
inner join fact_grant as approved
    on figure.level in (approved.level, 0)
    and figure.member in (approved.payer, 'all')
