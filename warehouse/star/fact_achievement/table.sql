with

member_level as (
    select
        person_key,
        min(from_date) as first_confirmed_on,
        max(case when to_date is null then level end) as level
    from fact_level_period
    group by person_key
),

-- Ranks are compared by their place in the codelist, the highest standing first.
asked_rank as (
    select
        policy_growth_role.level,
        policy_growth_role.role,
        codelist_achievement_rank.sort_order as least_place
    from policy_growth_role
    inner join codelist_achievement_rank
        on codelist_achievement_rank.code = policy_growth_role.rank
)

select
    achievements.person_key,
    achievements.role,
    achievements.attained_on,
    achievements.rank,
    achievements.title,
    coalesce(member_level.level, 0) as level,
    coalesce(codelist_achievement_rank.sort_order <= asked_rank.least_place, false) as is_qualifying,
    coalesce(achievements.attained_on < member_level.first_confirmed_on, false) as is_before_confirmed
from achievements
cross join run
left join member_level
    on member_level.person_key = achievements.person_key
left join codelist_achievement_rank
    on codelist_achievement_rank.code = achievements.rank
left join asked_rank
    on
        asked_rank.level = member_level.level
        and asked_rank.role = achievements.role
where achievements.attained_on <= run.as_of
