with

numbered as (
    select
        grant_record.grant_id,
        grant_record.person_key,
        grant_record.approved_on,
        grant_record.amount,
        grant_record.level,
        row_number() over (
            partition by grant_record.person_key
            order by grant_record.approved_on nulls last, grant_record.grant_id nulls last
        ) as grant_number
    from fact_grant as grant_record
    inner join policy_period as period
        on grant_record.approved_on between period.starts_on and period.ends_on
)

select
    'A25-once' as rule,
    'Art. 25' as article,
    'violation' as severity,
    numbered.person_key,
    numbered.level,
    person.recommender,
    numbered.grant_id as subject,
    cast(numbered.approved_on as string) || '批准的' || cast(numbered.amount as string) || '元为培养期内第'
        || cast(numbered.grant_number as string) || '项资助，最多'
        || cast(term.grants_per_person as string) || '项' as evidence
from numbered
cross join policy_grant_term as term
inner join dim_person as person
    on person.person_key = numbered.person_key
where numbered.grant_number > term.grants_per_person
