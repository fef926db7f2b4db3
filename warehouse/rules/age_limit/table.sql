with

over_age as (
    select
        application.round,
        application.person_key,
        application.level_judged,
        coalesce(member.recommender, application.recommender) as recommender,
        application.reference_date,
        application.age_at_reference,
        asked.max_age,
        case
            when application.exceptional then '破格'
            when relaxed.special_plan is not null then plan.zh
        end as ground
    from fact_application as application
    inner join policy_age_limit as asked
        on asked.level = application.level_judged
    left join fact_member as member
        on member.person_key = application.person_key
    left join policy_relaxed_plan as relaxed
        on relaxed.special_plan = application.special_plan
    left join codelist_special_plan as plan
        on plan.code = relaxed.special_plan
    where
        application.is_applied
        and application.outcome not in ('rejected', 'withdrawn')
        and application.age_at_reference > asked.max_age
)

select
    'A07-age' as rule,
    'Art. 7' as article,
    case when ground is null then 'violation' else 'exception' end as severity,
    person_key,
    level_judged as level,
    recommender,
    round || '/' || person_key as subject,
    '截至' || cast(reference_date as string) || '为' || cast(age_at_reference as string)
        || '周岁，要求' || cast(max_age as string) || '周岁以下'
        || coalesce('（' || ground || '）', '') as evidence
from over_age
