-- The target once for every day elapsed, out of the days of the period.
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    null as person_key,
    'policy_growth_target' as record_set,
    cast(asked.level as string) as record_key,
    asked.target * greatest(
        least(unix_date(run.as_of), unix_date(policy_period.ends_on)) - unix_date(policy_period.starts_on) + 1,
        0
    ) as amount
from figure
inner join policy_growth_target as asked on asked.level = figure.level
cross join policy_period
cross join run
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    null as person_key,
    'policy_period' as record_set,
    policy_period.programme as record_key,
    unix_date(policy_period.ends_on) - unix_date(policy_period.starts_on) + 1 as amount
from figure
cross join policy_period
