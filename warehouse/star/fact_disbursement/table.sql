select
    disbursements.grant_id,
    disbursements.instalment,
    grants.person_key,
    grants.payer,
    coalesce(fact_level_period.level, 0) as level,
    disbursements.paid_on,
    disbursements.amount,
    grants.approved_on
from disbursements
cross join run
-- Money paid counts by its own date, even when the approval is dated after the as-of date
-- and the grant itself is not yet among the facts.
inner join grants
    on grants.grant_id = disbursements.grant_id
left join fact_level_period
    on
        fact_level_period.person_key = grants.person_key
        and fact_level_period.from_date <= grants.approved_on
        and (fact_level_period.to_date is null or grants.approved_on < fact_level_period.to_date)
where disbursements.paid_on <= run.as_of
