with

section_name as (
    select 'level' as section, cast(level as string) as member, level as sort_order, zh, en from policy_level
    union all
    select 'level' as section, '0' as member, cast(null as bigint) as sort_order, '合计' as zh, 'All' as en from policy_period
    union all
    select 'recommender' as section, code as member, sort_order, zh, en from codelist_recommender
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
            case counted.section when 'level' then 1 when 'round' then 2 else 3 end nulls last,
            section_name.sort_order nulls last,
            counted.member nulls last
    ) as sort_order,
    coalesce(section_name.zh, nullif(counted.member, 'unknown'), '未填报') as zh,
    coalesce(section_name.en, nullif(counted.member, 'unknown'), 'Not given') as en,
    counted.applied,
    counted.recommended,
    counted.reviewed,
    counted.publicised,
    counted.confirmed,
    counted.share,
    counted.days
from counted
left join section_name on section_name.section = counted.section and section_name.member = counted.member
