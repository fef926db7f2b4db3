select
    $record_set as record_set,
    record_key,
    batch_id,
    file,
    sheet,
    row_number
from read_parquet($files)
where is_in_force and programme = (select run.programme from ref.run)
