with

-- The codelist runs from the highest standing down, so the last one accepted is the least asked for.
accepted as (
    select
        asked.level,
        standing.zh,
        row_number() over (
            partition by asked.level
            order by standing.sort_order desc nulls last
        ) as position_from_least
    from policy_standing as asked
    inner join codelist_standing as standing
        on standing.code = asked.standing
)

select
    'A14-standing' as rule,
    'Art. 14' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '水平评价为' || standing.zh || '，要求' || least_asked.zh || '及以上' as evidence
from fact_application as application
inner join accepted as least_asked
    on
        least_asked.level = application.level_judged
        and least_asked.position_from_least = 1
inner join codelist_standing as standing
    on standing.code = application.standing
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and not exists (
        select 1
        from policy_standing as asked
        where
            asked.level = application.level_judged
            and asked.standing = application.standing
    )
