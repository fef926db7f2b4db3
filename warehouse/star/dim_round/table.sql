with

first_confirmation as (
    select
        round,
        min(confirmed_on) as first_confirmed_on
    from fact_application
    where is_confirmed
    group by round
)

select
    rounds.round,
    rounds.kind,
    rounds.reference_date,
    rounds.planned_level_1,
    rounds.planned_level_2,
    rounds.planned_level_3,
    first_confirmation.first_confirmed_on
from rounds
left join first_confirmation
    on first_confirmation.round = rounds.round
