with

excluding as (
    select
        support.person_key,
        scheme.zh,
        support.starts_on,
        row_number() over (
            partition by support.person_key
            order by support.starts_on nulls last, support.scheme nulls last
        ) as support_number
    from fact_support as support
    inner join policy_exclusion as exclusion
        on
            exclusion.scheme = support.scheme
            and exclusion.excludes = 'grant'
    inner join codelist_scheme as scheme
        on scheme.code = support.scheme
    cross join policy_period as period
    cross join run
    where
        support.starts_on <= least(run.as_of, period.ends_on)
        and (support.ends_on is null or support.ends_on >= period.starts_on)
)

select
    'A25-huaguoshan' as rule,
    'Art. 25' as article,
    'violation' as severity,
    grant_record.person_key,
    grant_record.level,
    person.recommender,
    grant_record.grant_id as subject,
    '资助' || cast(grant_record.amount as string) || '元，同时享受' || excluding.zh || '资助（'
        || cast(excluding.starts_on as string) || '起），不得重复享受' as evidence
from fact_grant as grant_record
-- A case is a grant: of several supports the earliest is named.
inner join excluding
    on
        excluding.person_key = grant_record.person_key
        and excluding.support_number = 1
inner join dim_person as person
    on person.person_key = grant_record.person_key
