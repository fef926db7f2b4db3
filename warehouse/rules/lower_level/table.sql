select
    'A21-lower-level' as rule,
    'Art. 21' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '本期为' || present.zh || '，不得低于往期的' || earlier.zh as evidence
from fact_application as application
inner join policy_level as present
    on present.level = application.level_judged
inner join policy_level as earlier
    on earlier.level = application.prior_level
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    -- Level 1 is the highest: the greater number is the lower level.
    and application.level_judged > application.prior_level
