-- Records of one set that came, went or changed between two snapshots, and where each version lies.
with

before as (
    select * from read_parquet($earlier) where is_in_force
),

after as (
    select * from read_parquet($later) where is_in_force
)

select
    case
        when before.record_key is null then 'new'
        when after.record_key is null then 'gone'
        else 'changed'
    end as change,
    $record_set as record_set,
    coalesce(after.record_key, before.record_key) as record_key,
    $columns as columns,
    before.file as file_before,
    before.sheet as sheet_before,
    before.row_number as row_before,
    after.file as file_after,
    after.sheet as sheet_after,
    after.row_number as row_after,
    after.batch_id as batch_id
from before
full outer join after
    on after.programme = before.programme
    and after.record_key = before.record_key
where before.content_hash is distinct from after.content_hash
