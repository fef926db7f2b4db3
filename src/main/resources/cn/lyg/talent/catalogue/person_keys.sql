-- The keys that begin as given; one is needed, two show that more must be given.
select distinct person_key
from star.dim_person
where starts_with(person_key, $key)
order by person_key nulls last
limit 2
