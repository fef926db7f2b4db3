with

-- An allowance without an end goes on. Under from_start it excludes from its first year to the
-- period's end even where it has ended. What begins after the year's end, or after the as-of
-- date, which then ends the year, has no say.
excluded_year as (
    select
        fact_member_year.person_key,
        fact_member_year.year
    from fact_member_year
    inner join fact_support
        on
            fact_support.person_key = fact_member_year.person_key
            and fact_support.starts_on <= fact_member_year.year_end
    inner join policy_exclusion
        on
            policy_exclusion.scheme = fact_support.scheme
            and policy_exclusion.excludes = 'subsidy'
    cross join policy_subsidy_term
    where
        policy_subsidy_term.allowance_excludes = 'from_start'
        or fact_support.ends_on is null
        or year(fact_support.ends_on) >= fact_member_year.year
    group by
        fact_member_year.person_key,
        fact_member_year.year
),

judged_year as (
    select
        fact_member_year.person_key,
        fact_member_year.year,
        fact_member_year.level,
        policy_subsidy.yuan as rate,
        excluded_year.person_key is not null as is_excluded,
        policy_subsidy_term.suspended_after_fail and coalesce(fact_assessment.fails, false) as is_suspended
    from fact_member_year
    cross join policy_subsidy_term
    left join policy_subsidy
        on policy_subsidy.level = fact_member_year.level
    left join excluded_year
        on
            excluded_year.person_key = fact_member_year.person_key
            and excluded_year.year = fact_member_year.year
    left join fact_assessment
        on
            fact_assessment.person_key = fact_member_year.person_key
            and fact_assessment.year = fact_member_year.year - 1
            and fact_assessment.kind = 'annual'
)

select
    person_key,
    year,
    level,
    rate,
    is_excluded,
    is_suspended,
    not is_excluded and not is_suspended as is_entitled,
    case when is_excluded or is_suspended then 0 else rate end as amount
from judged_year
