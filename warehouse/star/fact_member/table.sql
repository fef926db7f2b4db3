with

first_confirmation as (
    select
        person_key,
        min(from_date) as first_confirmed_on
    from fact_level_period
    group by person_key
),

growth as (
    select
        person_key,
        min(case when not is_before_confirmed then attained_on end) as attained_on,
        max(case when is_before_confirmed then 1 else 0 end) as held_before
    from fact_achievement
    where is_qualifying
    group by person_key
),

-- The open slice is the one the as-of date lies in, since nothing later is known.
member as (
    select
        fact_membership.person_key,
        fact_membership.level,
        fact_membership.round,
        fact_membership.recommender,
        fact_membership.unit_name,
        fact_application.confirmed_on as level_confirmed_on,
        fact_application.recommender as recommender_selected,
        fact_application.birth_date,
        fact_application.reference_date,
        fact_application.age_at_reference,
        coalesce(fact_application.sex, 'unknown') as sex,
        coalesce(fact_application.education, 'unknown') as education,
        coalesce(fact_application.degree, 'unknown') as degree,
        coalesce(fact_application.title_rank, 'unknown') as title_rank,
        coalesce(fact_application.unit_kind, 'unknown') as unit_kind,
        coalesce(fact_application.category, 'unknown') as category,
        coalesce(fact_application.sector, 'unknown') as sector,
        coalesce(fact_application.special_plan, 'unknown') as special_plan,
        year(run.as_of) - year(fact_application.birth_date) - case
            when month(run.as_of) * 100 + day(run.as_of)
                < month(fact_application.birth_date) * 100 + day(fact_application.birth_date) then 1
            else 0
        end as age
    from fact_membership
    inner join fact_application
        on
            fact_application.round = fact_membership.round
            and fact_application.person_key = fact_membership.person_key
    cross join run
    where fact_membership.valid_to is null
)

select
    member.person_key,
    member.level,
    member.round,
    member.level_confirmed_on,
    first_confirmation.first_confirmed_on,
    fact_exit.exit_on,
    fact_exit.ground as exit_ground,
    coalesce(fact_exit.is_disqualification, false) as is_disqualified,
    fact_exit.exit_on is null as is_active,
    member.recommender,
    member.unit_name,
    member.recommender_selected,
    member.sex,
    member.birth_date,
    member.reference_date,
    member.age_at_reference,
    member.age,
    coalesce(policy_age_band.age_band, 'unknown') as age_band,
    member.education,
    member.degree,
    member.title_rank,
    member.unit_kind,
    member.category,
    member.sector,
    member.special_plan,
    growth.attained_on,
    coalesce(growth.held_before, 0) = 1 as held_before
from member
inner join first_confirmation
    on first_confirmation.person_key = member.person_key
left join fact_exit
    on fact_exit.person_key = member.person_key
left join growth
    on growth.person_key = member.person_key
left join policy_age_band
    on member.age between policy_age_band.min_age and policy_age_band.max_age
