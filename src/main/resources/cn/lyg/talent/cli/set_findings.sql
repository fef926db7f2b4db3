-- Rows, right by themselves, that were refused beside other rows.
select batch_id, file, sheet, row_number, reason
from ops.rejected_row
where reason in ('conflicting_duplicate', 'orphan')
order by batch_id, file, sheet, row_number, reason
