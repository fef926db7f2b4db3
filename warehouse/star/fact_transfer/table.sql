select
    transfers.person_key,
    transfers.effective_on,
    transfers.unit_name,
    transfers.recommender,
    year(transfers.effective_on) as year,
    coalesce(fact_level_period.level, 0) as level
from transfers
cross join run
left join fact_level_period
    on
        fact_level_period.person_key = transfers.person_key
        and fact_level_period.from_date <= transfers.effective_on
        and (fact_level_period.to_date is null or transfers.effective_on < fact_level_period.to_date)
where transfers.effective_on <= run.as_of
