-- Files with rows sent back, worst first, with the reasons met most.
with

reasons as (
    select batch_id, file, sheet, reason, count(distinct row_number) as row_count
    from ops.rejected_row
    group by batch_id, file, sheet, reason
),

named as (
    select
        batch_id,
        file,
        sheet,
        string_agg(reason || ' ' || row_count, '，' order by row_count desc, reason) as reasons
    from reasons
    group by batch_id, file, sheet
)

select
    batch.rejected,
    batch.read,
    batch.file || case when batch.sheet = '' then '' else ' · ' || batch.sheet end as file,
    named.reasons
from ops.batch as batch
inner join named
    on batch.batch_id = named.batch_id
    and batch.file = named.file
    and batch.sheet = named.sheet
where batch.rejected > 0
order by batch.rejected desc, batch.file, batch.sheet
