with

-- A row may be sent back for several reasons; each counts.
counted as (
    select
        reason,
        count(*) as cases,
        count(distinct batch_id || '|' || file || '|' || coalesce(sheet, '') || '|' || cast(row_number as string)) as sent_back,
        count(distinct file) as files,
        count(distinct record_set) as record_sets
    from ops_rejected_row
    group by reason
),

-- The record set and the column in which it happens most.
by_place as (
    select
        reason, record_set, column_name,
        row_number() over (
            partition by reason order by count(*) desc nulls last, record_set nulls last, column_name nulls last
        ) as place
    from ops_rejected_row
    group by reason, record_set, column_name
),

everything as (
    select count(distinct batch_id || '|' || file || '|' || coalesce(sheet, '') || '|' || cast(row_number as string)) as sent_back
    from ops_rejected_row
)

select
    counted.reason,
    row_number() over (order by counted.cases desc nulls last, counted.reason nulls last) as sort_order,
    counted.cases, counted.sent_back, counted.files, counted.record_sets,
    counted.sent_back / nullif(everything.sent_back, 0) as share,
    max(counted.cases) over () as most,
    by_place.record_set as main_record_set,
    by_place.column_name as main_column
from counted
cross join everything
left join by_place on by_place.reason = counted.reason and by_place.place = 1
