with

first_confirmation as (
    select
        person_key,
        min(from_date) as first_confirmed_on
    from fact_level_period
    group by person_key
)

select
    grants.grant_id,
    grants.person_key,
    grants.project_name,
    grants.approved_on,
    grants.amount,
    grants.payer,
    coalesce(fact_level_period.level, 0) as level,
    -- On the day of the exit the person is out already.
    fact_level_period.level is not null
    and (fact_exit.exit_on is null or grants.approved_on < fact_exit.exit_on) as is_member_at_approval,
    case when fact_exit.is_disqualification then fact_exit.exit_on end as disqualified_on
from grants
cross join run
left join fact_level_period
    on
        fact_level_period.person_key = grants.person_key
        and fact_level_period.from_date <= grants.approved_on
        and (fact_level_period.to_date is null or grants.approved_on < fact_level_period.to_date)
left join fact_exit
    on fact_exit.person_key = grants.person_key
where grants.approved_on <= run.as_of
