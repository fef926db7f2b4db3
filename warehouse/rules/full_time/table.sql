select
    'A04-full-time' as rule,
    'Art. 4' as article,
    'exception' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '非全职，要求主要为全职' as evidence
from fact_application as application
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and not application.full_time
