with

paid as (
    select
        grant_id,
        sum(amount) as paid_amount,
        max(instalment) as last_instalment,
        min(year(paid_on)) as first_year_paid,
        max(year(paid_on)) as last_year_paid
    from fact_disbursement
    group by grant_id
),

compared as (
    select
        grant_record.grant_id,
        grant_record.person_key,
        grant_record.level,
        case
            when paid.paid_amount > grant_record.amount
                then '；已拨' || cast(paid.paid_amount as string) || '元，批准'
                    || cast(grant_record.amount as string) || '元'
        end as too_much,
        case
            when paid.last_instalment > term.parts
                then '；拨付至第' || cast(paid.last_instalment as string) || '期，应分'
                    || cast(term.parts as string) || '期'
        end as too_many,
        case
            when paid.first_year_paid < year(grant_record.approved_on)
                or paid.last_year_paid > year(grant_record.approved_on) + term.parts - 1
                then '；拨付年份为' || cast(paid.first_year_paid as string) || '至'
                    || cast(paid.last_year_paid as string) || '年，应为'
                    || cast(year(grant_record.approved_on) as string) || '至'
                    || cast(year(grant_record.approved_on) + term.parts - 1 as string) || '年'
        end as out_of_years
    from fact_grant as grant_record
    inner join paid
        on paid.grant_id = grant_record.grant_id
    cross join policy_grant_term as term
)

select
    'A25-instalments' as rule,
    'Art. 25' as article,
    'violation' as severity,
    compared.person_key,
    compared.level,
    person.recommender,
    compared.grant_id as subject,
    -- Every part opens with a semicolon; the first one goes.
    substr(
        coalesce(compared.too_much, '') || coalesce(compared.too_many, '') || coalesce(compared.out_of_years, ''), 2
    ) as evidence
from compared
inner join dim_person as person
    on person.person_key = compared.person_key
where coalesce(compared.too_much, compared.too_many, compared.out_of_years) is not null
