with

first_confirmation as (
    select
        person_key,
        min(from_date) as first_confirmed_on
    from fact_level_period
    group by person_key
),

-- Who is out stays out for the period, so only the earliest exit counts; one before the
-- first confirmation belongs to something else, an earlier period for instance.
ranked_exit as (
    select
        exits.person_key,
        exits.effective_on,
        exits.ground,
        coalesce(policy_exit_ground.disqualifies, false) as is_disqualification,
        coalesce(exits.recovered, 0) as recovered,
        row_number() over (
            partition by exits.person_key
            order by
                exits.effective_on nulls last,
                case when policy_exit_ground.disqualifies then 0 else 1 end nulls last,
                policy_exit_ground.sort_order nulls last,
                exits.ground nulls last
        ) as precedence
    from exits
    inner join first_confirmation
        on
            first_confirmation.person_key = exits.person_key
            and first_confirmation.first_confirmed_on <= exits.effective_on
    cross join run
    left join policy_exit_ground
        on policy_exit_ground.ground = exits.ground
    where exits.effective_on <= run.as_of
)

select
    person_key,
    effective_on as exit_on,
    ground,
    is_disqualification,
    recovered
from ranked_exit
where precedence = 1
