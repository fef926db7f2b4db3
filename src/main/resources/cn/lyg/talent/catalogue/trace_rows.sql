-- What a figure was counted from, each with the file, sheet and row that holds it.
select
    traced.indicator,
    traced.level,
    traced.dimension,
    traced.member,
    traced.part,
    traced.person_key,
    traced.amount,
    traced.record_set,
    traced.record_key,
    held.batch_id,
    held.file,
    held.sheet,
    held.row_number
from traced
left join held
    on held.record_set = traced.record_set
    and held.record_key = traced.record_key
order by
    traced.indicator nulls last,
    traced.level nulls last,
    traced.dimension nulls last,
    traced.member nulls last,
    case traced.part when 'numerator' then 1 when 'denominator' then 2 else 3 end nulls last,
    held.file nulls last,
    held.sheet nulls last,
    held.row_number nulls last,
    traced.record_set nulls last,
    traced.record_key nulls last
