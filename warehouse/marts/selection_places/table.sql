with

confirmations as (
    select round, recommender, level_selected as level, count(*) as confirmed
    from fact_application
    where is_confirmed
    group by round, recommender, level_selected
),

-- Only where places were allocated: levels 1 and 2 are drawn without.
allocations as (
    select
        fact_allocation.level,
        fact_allocation.round || '/' || fact_allocation.recommender as member,
        fact_allocation.places,
        coalesce(confirmations.confirmed, 0) as confirmed
    from fact_allocation
    left join confirmations
        on confirmations.round = fact_allocation.round
        and confirmations.recommender = fact_allocation.recommender
        and confirmations.level = fact_allocation.level
)

select
    'selection.places' as indicator,
    level,
    'round_recommender' as dimension,
    member,
    confirmed as numerator,
    places as denominator,
    null as value,
    places as target,
    null as low,
    null as high,
    case
        when places = 0 then 'no_data'
        when confirmed < places then 'short'
        when confirmed > places then 'over'
        else 'met'
    end as status
from allocations
