-- A candidate counts as selected at the as-of date, at the level applied for, unless the file says more.
insert into applications by name
select candidate.* replace (
    least(coalesce(candidate.applied_on, run.as_of), run.as_of) as applied_on,
    least(coalesce(candidate.publicised_on, run.as_of), run.as_of) as publicised_on,
    least(coalesce(candidate.confirmed_on, run.as_of), run.as_of) as confirmed_on,
    coalesce(candidate.level_selected, candidate.level_applied) as level_selected,
    'selected' as outcome
)
from candidate
cross join run
