-- One row per reason of each rejected row: those found in the row itself, and those that needed others.
with

of_the_set as (
    select batch_id, file, sheet, row_number, record_set, 'conflicting_duplicate' as reason
    from state
    where has_conflict

    union all

    select batch_id, file, sheet, row_number, record_set, 'orphan' as reason
    from state
    where is_unreferenced
),

-- The same bytes under another name or once more: their rows were refused for the same reasons.
of_a_copy as (
    select
        copy.batch_id,
        copy.file,
        rejected.sheet,
        rejected.row_number,
        rejected.record_set,
        rejected.reason,
        rejected.column_name,
        rejected.value,
        rejected.message
    from unit as copy
    inner join unit as original
        on copy.sha256 = original.sha256
        and copy.sheet = original.sheet
        and original.state = 'loaded'
    inner join rejected
        on original.batch_id = rejected.batch_id
        and original.file = rejected.file
        and original.sheet = rejected.sheet
    where copy.state = 'already_loaded'
)

select
    batch_id,
    file,
    sheet,
    row_number,
    record_set,
    reason,
    column_name,
    value,
    message
from rejected

union all

select * from of_a_copy

union all

select
    batch_id,
    file,
    sheet,
    row_number,
    record_set,
    reason,
    cast(null as varchar) as column_name,
    cast(null as varchar) as value,
    case reason
        when 'orphan' then '引用的人员、资助或批次（作废行：要作废的记录）尚未入库，到达后自动采用 / refers to a person, grant or round, or withdraws a record, not held yet; taken up once it arrives'
        else '同一批次中同一记录出现多次且内容不同，请只保留一条 / stands more than once in this batch with different content; keep one'
    end as message
from of_the_set
