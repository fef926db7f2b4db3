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

retention as (
    select
        history.member as round,
        max(case when placed.place = 1 then history.value end) as share_1,
        max(case when placed.place = 2 then history.value end) as share_2,
        max(case when placed.place = 3 then history.value end) as share_3,
        max(case when placed.place = 4 then history.value end) as share_4,
        max(case when placed.place = 5 then history.value end) as share_5,
        max(case when placed.place = 6 then history.value end) as share_6
    from indicator_history as history
    inner join placed on placed.day = history.as_of
    where history.indicator = 'retention.active' and history.level = 0 and history.dimension = 'round'
    group by history.member
),

cohort as (
    select
        coalesce(round, 'unknown') as round,
        count(*) as selected,
        count(*) filter (where is_active) as active,
        count(*) filter (where is_disqualified) as disqualified,
        count(*) filter (where attained_on is not null and not is_disqualified) as achieved
    from fact_member
    group by coalesce(round, 'unknown')
)

select
    cohort.round,
    row_number() over (order by dim_round.first_confirmed_on nulls last, cohort.round nulls last) as sort_order,
    codelist_round_kind.zh as kind_zh, codelist_round_kind.en as kind_en,
    dim_round.first_confirmed_on,
    cohort.selected, cohort.active, cohort.selected - cohort.active as exited, cohort.disqualified, cohort.achieved,
    cohort.active / cohort.selected as share, cohort.achieved / cohort.selected as achieved_share,
    days.day_1, days.day_2, days.day_3, days.day_4, days.day_5, days.day_6,
    retention.share_1, retention.share_2, retention.share_3, retention.share_4, retention.share_5, retention.share_6
from cohort
cross join days
left join retention on retention.round = cohort.round
left join dim_round on dim_round.round = cohort.round
left join codelist_round_kind on codelist_round_kind.code = dim_round.kind
