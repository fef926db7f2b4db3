select
    'A19-prior-result' as rule,
    'Art. 19' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '往期考核结果为' || prior_result.zh || '，不得申报' as evidence
from fact_application as application
inner join codelist_prior_result as prior_result
    on prior_result.code = application.prior_result
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and application.prior_result in ('failed', 'abandoned')
