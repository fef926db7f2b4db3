with

member_name as (
    select 'sex' as dimension, 1 as place, code as member, sort_order, zh, en from codelist_sex
    union all
    select
        'age_band' as dimension, 2 as place, age_band as member, min_age as sort_order,
        case
            when min_age = 0 then cast(max_age as string) || '岁以下'
            when max_age >= 100 then cast(min_age as string) || '岁以上'
            else cast(min_age as string) || '至' || cast(max_age as string) || '岁'
        end as zh,
        case
            when min_age = 0 then 'up to ' || cast(max_age as string)
            when max_age >= 100 then cast(min_age as string) || ' and over'
            else cast(min_age as string) || ' to ' || cast(max_age as string)
        end as en
    from policy_age_band
    union all
    select 'education' as dimension, 3 as place, code as member, sort_order, zh, en from codelist_education
    union all
    select 'title_rank' as dimension, 4 as place, code as member, sort_order, zh, en from codelist_title_rank
    union all
    select 'unit_kind' as dimension, 5 as place, code as member, sort_order, zh, en from codelist_unit_kind
    union all
    select 'category' as dimension, 6 as place, code as member, sort_order, zh, en from codelist_category
    union all
    select 'special_plan' as dimension, 7 as place, code as member, sort_order, zh, en from codelist_special_plan
),

counted as (
    select
        dimension,
        member,
        coalesce(max(case when level = 1 then numerator end), 0) as level_1,
        coalesce(max(case when level = 2 then numerator end), 0) as level_2,
        coalesce(max(case when level = 3 then numerator end), 0) as level_3,
        coalesce(max(case when level = 0 then numerator end), 0) as total,
        max(case when level = 1 then value end) as share_1,
        max(case when level = 2 then value end) as share_2,
        max(case when level = 3 then value end) as share_3,
        max(case when level = 0 then value end) as share
    from indicator
    where indicator = 'distribution.' || dimension
    group by dimension, member
),

-- Nobody of a level is nought of it, unless the level has nobody at all.
level_nought as (
    select
        max(case when level = 1 and denominator > 0 then 0 end) as nought_1,
        max(case when level = 2 and denominator > 0 then 0 end) as nought_2,
        max(case when level = 3 and denominator > 0 then 0 end) as nought_3
    from indicator
    where indicator = 'distribution.sex'
),

place as (
    select dimension, max(place) as place
    from member_name
    group by dimension
)

-- Who is in no list (a blank, above all) comes last.
select
    counted.dimension,
    counted.member,
    row_number() over (
        order by place.place nulls last, member_name.sort_order nulls last, counted.member nulls last
    ) as sort_order,
    coalesce(member_name.zh, nullif(counted.member, 'unknown'), '未填报') as zh,
    coalesce(member_name.en, nullif(counted.member, 'unknown'), 'Not given') as en,
    counted.level_1,
    counted.level_2,
    counted.level_3,
    counted.total,
    coalesce(counted.share_1, level_nought.nought_1) as share_1,
    coalesce(counted.share_2, level_nought.nought_2) as share_2,
    coalesce(counted.share_3, level_nought.nought_3) as share_3,
    counted.share
from counted
cross join level_nought
inner join place on place.dimension = counted.dimension
left join member_name on member_name.dimension = counted.dimension and member_name.member = counted.member
