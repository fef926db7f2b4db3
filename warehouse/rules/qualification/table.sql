with

label as (
    select 'education' as attribute, code, zh, sort_order from codelist_education
    union all
    select 'degree' as attribute, code, zh, sort_order from codelist_degree
    union all
    select 'title_rank' as attribute, code, zh, sort_order from codelist_title_rank
),

-- The codelists run from the highest value down, so the last one accepted is the least asked for.
accepted as (
    select
        asked.level,
        asked.attribute,
        label.zh,
        row_number() over (
            partition by asked.level, asked.attribute
            order by label.sort_order desc nulls last
        ) as position_from_least
    from policy_qualification as asked
    inner join label
        on
            label.attribute = asked.attribute
            and label.code = asked.member
),

least_asked as (
    select
        level,
        coalesce(max(case when attribute = 'education' then '或' || zh || '及以上学历' end), '')
            || coalesce(max(case when attribute = 'degree' then '或' || zh || '及以上学位' end), '')
            || coalesce(max(case when attribute = 'title_rank' then '或' || zh || '及以上职称' end), '') as words
    from accepted
    where position_from_least = 1
    group by level
)

select
    'A07-qualification' as rule,
    'Art. 7' as article,
    case when application.exceptional or relaxed.special_plan is not null then 'exception' else 'violation' end as severity,
    application.person_key,
    application.level_judged as level,
    coalesce(member.recommender, application.recommender) as recommender,
    application.round || '/' || application.person_key as subject,
    '学历' || coalesce(education.zh, '未填') || '，学位' || coalesce(degree.zh, '未填')
        || '，职称级别' || coalesce(title_rank.zh, '未填') || '；要求' || substr(least_asked.words, 2)
        || coalesce('（' || case when application.exceptional then '破格' else plan.zh end || '）', '') as evidence
from fact_application as application
inner join least_asked
    on least_asked.level = application.level_judged
left join fact_member as member
    on member.person_key = application.person_key
left join policy_relaxed_plan as relaxed
    on relaxed.special_plan = application.special_plan
left join codelist_special_plan as plan
    on plan.code = relaxed.special_plan
left join codelist_education as education
    on education.code = application.education
left join codelist_degree as degree
    on degree.code = application.degree
left join codelist_title_rank as title_rank
    on title_rank.code = application.title_rank
where
    application.is_applied
    and application.outcome not in ('rejected', 'withdrawn')
    and not exists (
        select 1
        from policy_qualification as asked
        where
            asked.level = application.level_judged
            and asked.member = case asked.attribute
                when 'education' then application.education
                when 'degree' then application.degree
                when 'title_rank' then application.title_rank
                -- Education speaks for a degree only where the degree is blank.
                when 'education_without_degree'
                    then case when application.degree is null then application.education end
            end
    )
