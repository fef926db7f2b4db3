-- People of no name: the younger within every age limit of their level, the older one year above each. They are
-- qualified in every other respect, so that only age and number tell.
with

numbers as (
    select unnest(range(1, greatest($younger, $older) + 1)) as number
),

kinds as (
    select 'younger' as kind, number from numbers where number <= $younger
    union all
    select 'older' as kind, number from numbers where number <= $older
),

limits as (
    select
        coalesce(min(rule.max_age), (select min(max_age) from policy_age_limit)) as lowest,
        coalesce(max(rule.max_age), (select min(max_age) from policy_age_limit) - 1) as highest,
        (select max(reference_date) from rounds) as reference_date
    from policy_youth_share as rule
    where rule.level = $level
)

select
    'whatif' as round,
    'whatif/' || kinds.kind || '/' || cast(kinds.number as string) as person_key,
    make_date(
        year(limits.reference_date) - case kinds.kind when 'younger' then limits.lowest else limits.highest + 1 end,
        month(limits.reference_date),
        least(day(limits.reference_date), 28)
    ) as birth_date,
    run.as_of as applied_on,
    cast($level as bigint) as level_applied,
    'doctorate' as education,
    'doctor' as degree,
    'full_senior' as title_rank,
    'unknown' as recommender,
    'other' as sector,
    'none' as special_plan,
    true as full_time,
    false as exceptional,
    false as ethics_veto
from kinds
cross join limits
cross join run
