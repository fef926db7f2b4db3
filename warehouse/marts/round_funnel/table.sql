with

section_name as (
    select 'level' as section, cast(level as string) as member, level as sort_order, zh, en from policy_level
    union all
    select 'level' as section, '0' as member, 10 as sort_order, '合计' as zh, 'All' as en from policy_period
    union all
    select 'recommender' as section, code as member, 1000 + sort_order as sort_order, zh, en from codelist_recommender
),

counted as (
    select
        case dimension when 'all' then 'level' else dimension end as section,
        case dimension when 'all' then cast(level as string) else member end as member,
        coalesce(max(case when indicator = 'selection.applied' then numerator end), 0) as applied,
        coalesce(max(case when indicator = 'selection.recommended' then numerator end), 0) as recommended,
        coalesce(max(case when indicator = 'selection.reviewed' then numerator end), 0) as reviewed,
        coalesce(max(case when indicator = 'selection.publicised' then numerator end), 0) as publicised,
        coalesce(max(case when indicator = 'selection.confirmed' then numerator end), 0) as confirmed,
        max(case when indicator = 'selection.confirmed' then value end) as share,
        max(case when indicator = 'selection.days' then value end) as days
    from indicator
    where
        indicator in (
            'selection.applied', 'selection.recommended', 'selection.reviewed', 'selection.publicised',
            'selection.confirmed', 'selection.days'
        )
        and (dimension = 'all' or (level = 0 and dimension in ('round', 'recommender')))
    group by dimension, case dimension when 'all' then cast(level as string) else member end
)

select
    counted.section,
    counted.member,
    row_number() over (
        order by
            coalesce(section_name.sort_order, case counted.section when 'level' then 20 when 'round' then 100 else 9000 end),
            counted.member
    ) as sort_order,
    coalesce(section_name.zh, case counted.member when 'unknown' then '未填报' else counted.member end) as zh,
    coalesce(section_name.en, case counted.member when 'unknown' then 'Not given' else counted.member end) as en,
    counted.applied,
    counted.recommended,
    counted.reviewed,
    counted.publicised,
    counted.confirmed,
    counted.share,
    counted.days
from counted
left join section_name on section_name.section = counted.section and section_name.member = counted.member
