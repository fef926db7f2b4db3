with

-- The last day held of each year; the latest stands at the last place.
year_day as (
    select max(as_of) as day from indicator_history group by year(as_of)
),

placed as (
    select day, 7 - row_number() over (order by day desc nulls last) as place
    from year_day
),

days as (
    select
        max(case when place = 1 then day end) as day_1,
        max(case when place = 2 then day end) as day_2,
        max(case when place = 3 then day end) as day_3,
        max(case when place = 4 then day end) as day_4,
        max(case when place = 5 then day end) as day_5,
        max(case when place = 6 then day end) as day_6
    from placed
),

by_year as (
    select
        history.member as sector,
        max(case when placed.place = 1 then history.numerator end) as people_1,
        max(case when placed.place = 2 then history.numerator end) as people_2,
        max(case when placed.place = 3 then history.numerator end) as people_3,
        max(case when placed.place = 4 then history.numerator end) as people_4,
        max(case when placed.place = 5 then history.numerator end) as people_5,
        max(case when placed.place = 6 then history.numerator end) as people_6
    from indicator_history as history
    inner join placed on placed.day = history.as_of
    where history.indicator = 'sector.headcount' and history.level = 0 and history.dimension = 'sector'
    group by history.member
),

headcount as (
    select
        member as sector,
        max(case when level = 1 then numerator else 0 end) as level_1,
        max(case when level = 2 then numerator else 0 end) as level_2,
        max(case when level = 3 then numerator else 0 end) as level_3,
        max(case when level = 0 then numerator else 0 end) as total,
        max(case when level = 0 then value end) as share
    from indicator
    where indicator = 'sector.headcount' and dimension = 'sector'
    group by member
),

line as (
    select
        codelist_sector.code as sector, codelist_sector.sort_order, codelist_sector.zh, codelist_sector.en,
        policy_sector.sector is not null as is_listed, policy_sector.article,
        coalesce(headcount.level_1, 0) as level_1, coalesce(headcount.level_2, 0) as level_2,
        coalesce(headcount.level_3, 0) as level_3, coalesce(headcount.total, 0) as total, headcount.share
    from codelist_sector
    left join policy_sector on policy_sector.sector = codelist_sector.code
    left join headcount on headcount.sector = codelist_sector.code
),

-- Tints run in four steps up to the level's largest sector.
step as (
    select
        line.*,
        level_1 * 4 / nullif(max(level_1) over (), 0) as step_1, level_2 * 4 / nullif(max(level_2) over (), 0) as step_2,
        level_3 * 4 / nullif(max(level_3) over (), 0) as step_3, max(total) over () as most
    from line
)

-- A zero says whether it is a gap (a focus sector) or only nothing (any other).
select
    step.sector, step.sort_order, step.zh, step.en, step.is_listed,
    step.level_1, step.level_2, step.level_3, step.total, step.share, step.most,
    greatest(by_year.people_1, by_year.people_2, by_year.people_3, by_year.people_4, by_year.people_5, by_year.people_6)
        as most_of_years,
    case
        when step.level_1 = 0 and step.is_listed then 'gap' when step.level_1 = 0 then 'none'
        when step.step_1 <= 1 then '1' when step.step_1 <= 2 then '2' when step.step_1 <= 3 then '3' else '4'
    end as tint_1,
    case
        when step.level_2 = 0 and step.is_listed then 'gap' when step.level_2 = 0 then 'none'
        when step.step_2 <= 1 then '1' when step.step_2 <= 2 then '2' when step.step_2 <= 3 then '3' else '4'
    end as tint_2,
    case
        when step.level_3 = 0 and step.is_listed then 'gap' when step.level_3 = 0 then 'none'
        when step.step_3 <= 1 then '1' when step.step_3 <= 2 then '2' when step.step_3 <= 3 then '3' else '4'
    end as tint_3,
    days.day_1, days.day_2, days.day_3, days.day_4, days.day_5, days.day_6,
    by_year.people_1, by_year.people_2, by_year.people_3, by_year.people_4, by_year.people_5, by_year.people_6,
    step.article
from step
cross join days
left join by_year on by_year.sector = step.sector
