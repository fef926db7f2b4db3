-- Who a key stands for. One ID number may have come under several names; all are shown.
select
    person_key,
    max(id_number) as id_number,
    array_to_string(list_sort(list(distinct name)), '、') as name
from read_parquet($persons)
group by person_key
