select
    'A21-third-period' as rule,
    'Art. 21' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '往期已在' || level.zh || '培养' || cast(application.prior_periods as string)
        || '期，同一层次不超过' || cast(term.same_level_periods as string) || '期' as evidence
from fact_application as application
cross join policy_term as term
inner join policy_level as level
    on level.level = application.level_judged
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and application.prior_level = application.level_judged
    and application.prior_periods >= term.same_level_periods
