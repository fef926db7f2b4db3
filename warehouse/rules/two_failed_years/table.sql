with

failed_year as (
    select
        person_key,
        year
    from fact_assessment
    where
        kind = 'annual'
        and fails
),

failed_in_a_row as (
    select
        last_failed.person_key,
        last_failed.year,
        term.failed_assessments
    from failed_year as last_failed
    cross join policy_term as term
    inner join failed_year as failed
        on
            failed.person_key = last_failed.person_key
            and failed.year > last_failed.year - term.failed_assessments
            and failed.year <= last_failed.year
    group by
        last_failed.person_key,
        last_failed.year,
        term.failed_assessments
    having count(*) = term.failed_assessments
),

latest as (
    select
        person_key,
        max(year) as last_year,
        max(failed_assessments) as failed_assessments
    from failed_in_a_row
    group by person_key
)

select
    'A34-two-fails' as rule,
    'Art. 34' as article,
    'due' as severity,
    latest.person_key,
    member.level,
    member.recommender,
    latest.person_key as subject,
    cast(latest.last_year - latest.failed_assessments + 1 as string) || '至' || cast(latest.last_year as string)
        || '年连续' || cast(latest.failed_assessments as string) || '年年度考核不合格，应取消资格' as evidence
from latest
inner join fact_member as member
    on member.person_key = latest.person_key
where member.is_active
