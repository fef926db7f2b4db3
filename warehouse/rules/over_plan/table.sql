with

active as (
    select
        level,
        count(*) as active_count
    from fact_member
    where is_active
    group by level
)

select
    'A03-over-plan' as rule,
    'Art. 3' as article,
    'violation' as severity,
    null as person_key,
    active.level,
    null as recommender,
    cast(active.level as string) as subject,
    '在培' || cast(active.active_count as string) || '人，计划' || cast(dim_level.planned as string) || '人' as evidence
from active
inner join dim_level
    on dim_level.level = active.level
where active.active_count > dim_level.planned
