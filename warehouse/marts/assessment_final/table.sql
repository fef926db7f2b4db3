with

finals as (
    select
        person_key,
        grade,
        row_number() over (partition by person_key order by year desc nulls last) as recency
    from fact_assessment
    where kind = 'final'
),

-- Who left on the last day itself is no member at its end, and the disqualified take no final assessment.
period_end as (
    select
        fact_membership.level,
        finals.grade
    from fact_membership
    cross join policy_period
    left join finals
        on finals.person_key = fact_membership.person_key
        and finals.recency = 1
    where
        fact_membership.valid_from <= policy_period.ends_on
        and (fact_membership.valid_to is null or policy_period.ends_on < fact_membership.valid_to)
        and (fact_membership.exit_on is null or policy_period.ends_on < fact_membership.exit_on)
),

-- Level 0 is all levels together.
members as (
    select level, grade from period_end
    union all
    select 0 as level, grade from period_end
),

-- The period has members at its end only once that day has come.
levels as (
    select level from dim_level cross join run cross join policy_period where as_of >= ends_on
    union all
    select 0 as level from run cross join policy_period where as_of >= ends_on
),

totals as (
    select
        levels.level,
        count(members.level) as people,
        count(members.grade) as assessed
    from levels
    left join members on members.level = levels.level
    group by levels.level
)

select
    'assessment.final' as indicator,
    level,
    'all' as dimension,
    'all' as member,
    assessed as numerator,
    people as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when people = 0 then 'no_data' end as status
from totals
union all
select
    'assessment.final.grade', totals.level, 'grade', members.grade, count(*), totals.people, null, null, null, null, null
from totals
inner join members on members.level = totals.level
where members.grade is not null
group by totals.level, members.grade, totals.people
