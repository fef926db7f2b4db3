-- Candidates of no round held form one more, with the reference date of the latest.
insert into rounds by name
select distinct
    candidate.round,
    'regular' as kind,
    (select max(rounds.reference_date) from rounds) as reference_date
from candidate
where candidate.round not in (select rounds.round from rounds)
