with

due_year as (
    select
        member_year.person_key,
        member_year.year,
        member_year.level_at_end,
        make_date(
            cast(member_year.year + 1 as int),
            cast(term.assessment_due_month as int),
            cast(term.assessment_due_day as int)
        ) as due_on
    from fact_member_year as member_year
    cross join policy_term as term
    where member_year.is_member_at_end
)

select
    'A31-unassessed' as rule,
    'Art. 31' as article,
    'due' as severity,
    due_year.person_key,
    due_year.level_at_end as level,
    member.recommender,
    due_year.person_key || '/' || cast(due_year.year as string) as subject,
    '无' || cast(due_year.year as string) || '年度考核，应在' || cast(due_year.due_on as string) || '前上报' as evidence
from due_year
inner join run
    on run.as_of >= due_year.due_on
inner join fact_member as member
    on member.person_key = due_year.person_key
where not exists (
    select 1
    from fact_assessment as assessment
    where
        assessment.person_key = due_year.person_key
        and assessment.kind = 'annual'
        and assessment.year = due_year.year
)
