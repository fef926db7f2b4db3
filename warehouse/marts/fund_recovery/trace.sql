select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    out.person_key as person_key,
    'exits' as record_set,
    out.person_key || '/' || cast(out.exit_on as string) as record_key,
    out.recovered as amount
from figure
inner join fact_member as member on figure.level in (member.level, 0)
inner join fact_exit as out
    on out.person_key = member.person_key
    and out.is_disqualification
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    payment.person_key as person_key,
    'disbursements' as record_set,
    payment.grant_id || '/' || cast(payment.instalment as string) as record_key,
    payment.amount as amount
from figure
inner join fact_member as member on figure.level in (member.level, 0)
inner join fact_exit as out
    on out.person_key = member.person_key
    and out.is_disqualification
inner join fact_disbursement as payment
    on payment.person_key = out.person_key
    and out.exit_on <= payment.paid_on
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    subsidy.person_key as person_key,
    'subsidies' as record_set,
    subsidy.person_key || '/' || cast(subsidy.year as string) as record_key,
    subsidy.amount as amount
from figure
inner join fact_member as member on figure.level in (member.level, 0)
inner join fact_exit as out
    on out.person_key = member.person_key
    and out.is_disqualification
inner join fact_subsidy as subsidy
    on subsidy.person_key = out.person_key
    and out.exit_on <= subsidy.paid_on
