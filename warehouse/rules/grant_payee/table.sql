with

paid_year as (
    select
        person_key,
        year,
        paid_on,
        amount,
        level,
        make_date(cast(year as int), 1, 1) as first_day,
        make_date(cast(year as int), 12, 31) as last_day
    from fact_subsidy
),

outside as (
    select
        person_key,
        level,
        grant_id as subject,
        cast(approved_on as string) || '批准资助' || cast(amount as string) || '元，当日不在培' as evidence
    from fact_grant
    where not is_member_at_approval
    union all
    select
        paid_year.person_key,
        paid_year.level,
        paid_year.person_key || '/' || cast(paid_year.year as string) as subject,
        cast(paid_year.paid_on as string) || '发放' || cast(paid_year.year as string) || '年度补助'
            || cast(paid_year.amount as string) || '元，该年度未在培' as evidence
    from paid_year
    left join fact_member as member
        on member.person_key = paid_year.person_key
    where
        member.person_key is null
        or member.first_confirmed_on > paid_year.last_day
        -- On the day of the exit the person is out already.
        or member.exit_on <= greatest(member.first_confirmed_on, paid_year.first_day)
)

select
    'A25-payee' as rule,
    'Art. 25' as article,
    'violation' as severity,
    outside.person_key,
    outside.level,
    person.recommender,
    outside.subject,
    outside.evidence
from outside
inner join dim_person as person
    on person.person_key = outside.person_key
