select
    'A09-ethics' as rule,
    'Art. 9' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '师德师风一票否决，结果仍为' || outcome.zh || '，应为落选' as evidence
from fact_application as application
inner join codelist_outcome as outcome
    on outcome.code = application.outcome
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and application.category = 'education'
    and application.ethics_veto
