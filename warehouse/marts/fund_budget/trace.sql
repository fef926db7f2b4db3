select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    null as person_key,
    'budgets' as record_set,
    figure.member as record_key,
    budget.amount as amount
from figure
inner join fact_budget as budget
    on figure.member = cast(budget.year as string) || '/' || budget.payer || '/' || budget.line
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
    on figure.member = cast(year(payment.paid_on) as string) || '/' || payment.payer || '/grant'
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    subsidy.person_key as person_key,
    'subsidies' as record_set,
    subsidy.person_key || '/' || cast(subsidy.year as string) as record_key,
    subsidy.amount as amount
from figure
inner join fact_subsidy as subsidy
    on figure.member = cast(year(subsidy.paid_on) as string) || '/' || subsidy.payer || '/subsidy'
