-- A derived figure has no members of its own.
select
    indicator,
    level,
    dimension,
    member,
    '' as part,
    '' as person_key,
    '' as record_set,
    '' as record_key,
    0 as amount
from figure
where false
