with

dated_assessment as (
    select
        person_key,
        kind,
        year,
        grade,
        assessed_on,
        coalesce(assessed_on, make_date(cast(year as int), 12, 31)) as counts_from
    from assessments
)

select
    dated_assessment.person_key,
    dated_assessment.kind,
    dated_assessment.year,
    dated_assessment.grade,
    coalesce(policy_grade.fails, false) as fails,
    dated_assessment.assessed_on,
    dated_assessment.counts_from
from dated_assessment
cross join run
left join policy_grade
    on policy_grade.grade = dated_assessment.grade
where dated_assessment.counts_from <= run.as_of
