with

-- The stages in their order; whole is from application to confirmation.
stage (stage, sort_order) as (
    select stages.stage, stages.sort_order
    from run
    cross join (
        values ('recommended', 1), ('reviewed', 2), ('publicised', 3), ('confirmed', 4), ('whole', 5)
    ) as stages (stage, sort_order)
),

measured as (
    select
        case dimension when 'stage' then member else 'whole' end as stage,
        level,
        value
    from indicator
    where indicator = 'selection.days' and dimension in ('stage', 'all')
)

select
    stage.stage,
    stage.sort_order,
    max(case when measured.level = 1 then measured.value end) as level_1,
    max(case when measured.level = 2 then measured.value end) as level_2,
    max(case when measured.level = 3 then measured.value end) as level_3,
    max(case when measured.level = 0 then measured.value end) as all_levels
from stage
left join measured on measured.stage = stage.stage
group by stage.stage, stage.sort_order
