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

excluded as (
    select
        paid_year.person_key,
        paid_year.year,
        paid_year.paid_on,
        paid_year.amount,
        paid_year.level,
        scheme.zh,
        support.starts_on,
        row_number() over (
            partition by paid_year.person_key, paid_year.year
            order by support.starts_on nulls last, support.scheme nulls last
        ) as support_number
    from paid_year
    inner join fact_support as support
        on support.person_key = paid_year.person_key
    inner join policy_exclusion as exclusion
        on
            exclusion.scheme = support.scheme
            and exclusion.excludes = 'subsidy'
    inner join codelist_scheme as scheme
        on scheme.code = support.scheme
    cross join policy_subsidy_term as term
    cross join policy_period as period
    cross join run
    -- Either the years that the allowance overlaps by the as-of date, or all from its first to the period's end.
    where
        support.starts_on <= least(run.as_of, paid_year.last_day)
        and case term.allowance_excludes
            when 'from_start' then paid_year.first_day <= period.ends_on
            else paid_year.first_day <= least(run.as_of, coalesce(support.ends_on, run.as_of))
        end
)

select
    'A26-allowance' as rule,
    'Art. 26' as article,
    'violation' as severity,
    excluded.person_key,
    excluded.level,
    person.recommender,
    excluded.person_key || '/' || cast(excluded.year as string) as subject,
    cast(excluded.paid_on as string) || '发放' || cast(excluded.year as string) || '年度补助'
        || cast(excluded.amount as string) || '元，因' || excluded.zh || '（'
        || cast(excluded.starts_on as string) || '起）该年度不应发放' as evidence
from excluded
inner join dim_person as person
    on person.person_key = excluded.person_key
where excluded.support_number = 1
