-- Policy and plans come from definitions, not from a file that was received.
select
    '' as record_set,
    '' as record_key,
    '' as batch_id,
    '' as file,
    '' as sheet,
    0 as row_number
where false
