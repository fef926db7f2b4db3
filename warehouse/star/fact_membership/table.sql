with

confirmation as (
    select
        fact_level_period.person_key,
        fact_level_period.from_date as changed_on,
        fact_application.recommender,
        fact_application.unit_name
    from fact_level_period
    inner join fact_application
        on
            fact_application.round = fact_level_period.round
            and fact_application.person_key = fact_level_period.person_key
),

-- Before the first confirmation there is no level and nothing to transfer.
move as (
    select
        person_key,
        effective_on as changed_on,
        recommender,
        unit_name
    from fact_transfer
    where level > 0
),

-- Confirmed and transferred on one day, the transfer says where the person now is.
change as (
    select
        coalesce(move.person_key, confirmation.person_key) as person_key,
        coalesce(move.changed_on, confirmation.changed_on) as changed_on,
        coalesce(move.recommender, confirmation.recommender) as recommender,
        coalesce(move.unit_name, confirmation.unit_name) as unit_name
    from confirmation
    full outer join move
        on
            move.person_key = confirmation.person_key
            and move.changed_on = confirmation.changed_on
),

slice as (
    select
        person_key,
        changed_on as valid_from,
        lead(changed_on) over (
            partition by person_key
            order by changed_on nulls last
        ) as valid_to,
        recommender,
        unit_name
    from change
)

select
    slice.person_key,
    slice.valid_from,
    slice.valid_to,
    fact_level_period.level,
    fact_level_period.round,
    slice.recommender,
    slice.unit_name,
    fact_exit.exit_on
from slice
inner join fact_level_period
    on
        fact_level_period.person_key = slice.person_key
        and fact_level_period.from_date <= slice.valid_from
        and (fact_level_period.to_date is null or slice.valid_from < fact_level_period.to_date)
left join fact_exit
    on fact_exit.person_key = slice.person_key
