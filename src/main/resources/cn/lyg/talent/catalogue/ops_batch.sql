-- One row per file and sheet of a batch: what became of its rows, as they stand in this snapshot.
with

stated as (
    select
        batch_id,
        file,
        sheet,
        count(*) filter (where record_state = 'accepted') as accepted,
        count(*) filter (where record_state = 'unchanged') as unchanged,
        count(*) filter (where record_state = 'rejected') as rejected
    from state
    group by batch_id, file, sheet
)

select
    unit.batch_id,
    cast(unit.received_at as timestamp) as received_at,
    unit.file,
    unit.sheet,
    unit.record_set,
    unit.sha256,
    unit.read,
    coalesce(stated.accepted, 0) as accepted,
    -- the same bytes again: every sound row of theirs is held already
    case
        when unit.state = 'already_loaded' then unit.sound
        else coalesce(stated.unchanged, 0)
    end as unchanged,
    unit.rejected + coalesce(stated.rejected, 0) as rejected,
    unit.state,
    unit.reason,
    unit.message,
    unit.unknown_columns,
    unit.notes
from unit
left join stated
    on unit.state = 'loaded'
    and unit.batch_id = stated.batch_id
    and unit.file = stated.file
    and unit.sheet = stated.sheet
