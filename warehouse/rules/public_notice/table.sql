select
    'A23-no-notice' as rule,
    'Art. 23' as article,
    'violation' as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    cast(application.confirmed_on as string) || '确定，'
        || coalesce('早于' || cast(application.publicised_on as string) || '的公示', '未见公示')
        || '，应先公示后确定' as evidence
from fact_application as application
left join fact_member as member
    on member.person_key = application.person_key
where
    application.is_confirmed
    and (
        application.publicised_on is null
        or application.confirmed_on < application.publicised_on
    )
