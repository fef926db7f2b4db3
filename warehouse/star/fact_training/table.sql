select
    trainings.person_key,
    trainings.activity,
    trainings.starts_on,
    trainings.kind,
    trainings.days,
    year(trainings.starts_on) as year
from trainings
cross join run
where trainings.starts_on <= run.as_of
