select
    'A26-underpaid' as rule,
    'Art. 26' as article,
    'due' as severity,
    entitlement.person_key,
    entitlement.level,
    member.recommender,
    entitlement.person_key || '/' || cast(entitlement.year as string) as subject,
    cast(entitlement.year as string) || '年度应发' || cast(entitlement.rate as string)
        || '元，至' || cast(run.as_of as string) || '未发' as evidence
from fact_subsidy_entitlement as entitlement
cross join run
inner join fact_member as member
    on member.person_key = entitlement.person_key
where
    entitlement.is_entitled
    and make_date(cast(entitlement.year as int), 12, 31) <= run.as_of
    and not exists (
        select 1
        from fact_subsidy as subsidy
        where
            subsidy.person_key = entitlement.person_key
            and subsidy.year = entitlement.year
    )
