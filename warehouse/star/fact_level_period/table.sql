with

ranked_confirmation as (
    select
        person_key,
        confirmed_on,
        level_selected,
        round,
        -- Level 1 is the highest.
        row_number() over (
            partition by person_key, confirmed_on
            order by level_selected nulls last, round desc nulls last
        ) as precedence
    from fact_application
    where is_confirmed
)

select
    person_key,
    confirmed_on as from_date,
    lead(confirmed_on) over (
        partition by person_key
        order by confirmed_on nulls last
    ) as to_date,
    level_selected as level,
    round
from ranked_confirmation
where precedence = 1
