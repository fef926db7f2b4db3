with

-- Transfers bring in units that nobody applied from, but say nothing of their kind.
naming as (
    select
        unit_name,
        unit_kind,
        applied_on,
        round,
        person_key
    from applications

    union all

    select
        unit_name,
        cast(null as string) as unit_kind,
        cast(null as date) as applied_on,
        cast(null as string) as round,
        person_key
    from transfers
),

ranked_naming as (
    select
        unit_name,
        unit_kind,
        row_number() over (
            partition by unit_name
            -- The person decides nothing; they only make the choice the same in every run.
            order by applied_on desc nulls last, round desc nulls last, person_key nulls last
        ) as recency
    from naming
)

select
    unit_name,
    unit_kind
from ranked_naming
where recency = 1
