-- Files and sheets with something to do: those that could not be read, then those with most rows to send back.
select
    batch_id, file, coalesce(sheet, '') as sheet,
    row_number() over (
        order by
            case when state in ('loaded', 'already_loaded') then 1 else 0 end nulls last,
            rejected desc nulls last, file nulls last, sheet nulls last, batch_id nulls last
    ) as sort_order,
    count(*) over () as files,
    cast(received_at as date) as received_on,
    nullif(record_set, '') as record_set,
    case when state in ('loaded', 'already_loaded') then null else nullif(reason, '') end as reason,
    nullif(message, '') as message,
    read, accepted, unchanged, rejected,
    rejected / nullif(read, 0) as rejected_share,
    case when state in ('loaded', 'already_loaded') then 'short' else 'missed' end as status
from ops_batch
where rejected > 0 or state not in ('loaded', 'already_loaded')
