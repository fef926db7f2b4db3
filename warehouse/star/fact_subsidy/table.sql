select
    subsidies.person_key,
    subsidies.year,
    subsidies.paid_on,
    subsidies.amount,
    subsidies.payer,
    coalesce(fact_level_period.level, 0) as level
from subsidies
cross join run
left join fact_level_period
    on
        fact_level_period.person_key = subsidies.person_key
        and fact_level_period.from_date <= subsidies.paid_on
        and (fact_level_period.to_date is null or subsidies.paid_on < fact_level_period.to_date)
where subsidies.paid_on <= run.as_of
