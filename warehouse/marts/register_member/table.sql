with

-- The title of the application that gave the level.
title_held as (
    select person_key, round, title from fact_application where is_confirmed
),

listed as (
    select
        member.person_key, member.level, member.recommender, member.unit_name, member.sex, member.birth_date,
        member.sector, member.round, member.is_active, member.is_disqualified, member.exit_on, member.exit_ground,
        title_held.title,
        codelist_recommender.sort_order as recommender_place,
        coalesce(codelist_recommender.zh, member.recommender, '未填报') as recommender_zh,
        coalesce(codelist_recommender.en, member.recommender, 'Not given') as recommender_en
    from fact_member as member
    left join title_held on title_held.person_key = member.person_key and title_held.round = member.round
    left join codelist_recommender on codelist_recommender.code = member.recommender
)

-- Who has left stands after who is active, within the recommender.
select
    listed.person_key,
    row_number() over (
        order by
            listed.level nulls last, listed.recommender_place nulls last, listed.recommender_zh nulls last,
            case when listed.is_active then 1 else 2 end nulls last, listed.unit_name nulls last,
            listed.birth_date nulls last, listed.person_key nulls last
    ) as sort_order,
    row_number() over (
        partition by listed.level, listed.recommender_zh
        order by
            case when listed.is_active then 1 else 2 end nulls last, listed.unit_name nulls last,
            listed.birth_date nulls last, listed.person_key nulls last
    ) as number_in_group,
    count(*) over (partition by listed.level, listed.recommender_zh) as group_size,
    sum(case when listed.is_active then 1 else 0 end) over (partition by listed.level, listed.recommender_zh) as group_active,
    substring(listed.person_key, 1, 10) as person,
    cast(null as string) as name,
    listed.level, policy_level.zh as level_zh, policy_level.en as level_en, policy_level.name_zh, policy_level.name_en,
    listed.recommender, listed.recommender_zh, listed.recommender_en,
    codelist_sex.zh as sex_zh, codelist_sex.en as sex_en,
    replace(substring(cast(listed.birth_date as string), 1, 7), '-', '.') as birth_month,
    listed.unit_name, listed.title,
    coalesce(codelist_sector.zh, listed.sector, '未填报') as sector_zh,
    coalesce(codelist_sector.en, listed.sector, 'Not given') as sector_en,
    listed.round,
    listed.is_active, listed.exit_on, codelist_exit_ground.zh as exit_zh, codelist_exit_ground.en as exit_en,
    case when listed.is_active then 'met' when listed.is_disqualified then 'missed' else 'no_data' end as status
from listed
inner join policy_level on policy_level.level = listed.level
left join codelist_sex on codelist_sex.code = listed.sex
left join codelist_sector on codelist_sector.code = listed.sector
left join codelist_exit_ground on codelist_exit_ground.code = listed.exit_ground
