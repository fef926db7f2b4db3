with

confirmed as (
    select
        round,
        recommender,
        level_selected,
        count(*) as confirmed_count
    from fact_application
    where is_confirmed
    group by
        round,
        recommender,
        level_selected
)

select
    'A21-places' as rule,
    'Art. 21' as article,
    'violation' as severity,
    null as person_key,
    allocation.level,
    allocation.recommender,
    allocation.round || '/' || allocation.recommender || '/' || cast(allocation.level as string) as subject,
    '确定' || cast(confirmed.confirmed_count as string) || '人，分配名额'
        || cast(allocation.places as string) || '人' as evidence
from fact_allocation as allocation
inner join confirmed
    on
        confirmed.round = allocation.round
        and confirmed.recommender = allocation.recommender
        and confirmed.level_selected = allocation.level
where confirmed.confirmed_count > allocation.places
