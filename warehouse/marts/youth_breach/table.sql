with

members as (
    select
        rule.level,
        rule.max_age,
        rule.min_percent,
        fact_member.birth_date,
        count(fact_member.level) over (partition by rule.level, rule.max_age) as active
    from policy_youth_share as rule
    left join fact_member
        on fact_member.level = rule.level
        and fact_member.is_active
),

-- The day a member leaves the age limit, past or to come. Counted on from the first of the month, so that
-- 29 February is 1 March in a common year.
birthdays as (
    select
        level,
        max_age,
        min_percent,
        active,
        unix_date(make_date(year(birth_date) + max_age + 1, month(birth_date), 1)) + day(birth_date) - 1 as turned_on
    from members
),

turnings as (
    select
        level,
        max_age,
        min_percent,
        active,
        turned_on,
        cast(sum(count(*)) over (partition by level, max_age order by turned_on nulls last) as bigint) as older
    from birthdays
    group by level, max_age, min_percent, active, turned_on
),

-- The number within the limit only ever falls, so the first day below is the least one; it may lie in the past.
breaches as (
    select
        level,
        max_age,
        active,
        min(turned_on) filter (where (active - older) * 100 < min_percent * active) as below_from
    from turnings
    group by level, max_age, active
)

select
    'youth_ratio.breach.le' || cast(breaches.max_age as string) as indicator,
    breaches.level,
    'all' as dimension,
    'all' as member,
    null as numerator,
    null as denominator,
    case
        when run.as_of <= policy_period.ends_on and breaches.below_from <= unix_date(policy_period.ends_on)
            then greatest(breaches.below_from - unix_date(run.as_of), 0)
    end as value,
    null as target,
    null as low,
    null as high,
    case when breaches.active = 0 then 'no_data' end as status
from breaches
cross join policy_period
cross join run
