select
    'A31-suspended' as rule,
    'Art. 31' as article,
    'violation' as severity,
    subsidy.person_key,
    subsidy.level,
    person.recommender,
    subsidy.person_key || '/' || cast(subsidy.year as string) as subject,
    cast(assessment.year as string) || '年度考核不合格，' || cast(subsidy.paid_on as string) || '仍发放'
        || cast(subsidy.year as string) || '年度补助' || cast(subsidy.amount as string) || '元，应停发' as evidence
from fact_subsidy as subsidy
inner join policy_subsidy_term as term
    on term.suspended_after_fail
inner join fact_assessment as assessment
    on
        assessment.person_key = subsidy.person_key
        and assessment.kind = 'annual'
        and assessment.year = subsidy.year - 1
        and assessment.fails
inner join dim_person as person
    on person.person_key = subsidy.person_key
