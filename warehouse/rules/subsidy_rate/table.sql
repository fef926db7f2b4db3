select
    'A26-rate' as rule,
    'Art. 26' as article,
    'violation' as severity,
    subsidy.person_key,
    subsidy.level,
    member.recommender,
    subsidy.person_key || '/' || cast(subsidy.year as string) as subject,
    cast(subsidy.year as string) || '年度发放' || cast(subsidy.amount as string) || '元，标准为'
        || cast(entitlement.rate as string) || '元' as evidence
from fact_subsidy as subsidy
inner join fact_subsidy_entitlement as entitlement
    on
        entitlement.person_key = subsidy.person_key
        and entitlement.year = subsidy.year
inner join fact_member as member
    on member.person_key = subsidy.person_key
where
    entitlement.is_entitled
    and subsidy.amount <> entitlement.rate
