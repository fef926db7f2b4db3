-- Every version of a person's records in one set, superseded and refused ones among them.
select
    $record_set as record_set,
    held.record_key,
    held.record_status,
    held.record_state,
    held.is_in_force,
    held.batch_id,
    held.file,
    held.sheet,
    held.row_number,
    $content as content
from read_parquet($files) as held
where $whose
