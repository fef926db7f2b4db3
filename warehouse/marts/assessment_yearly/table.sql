with

-- A year that has not ended has no members on its 31 December yet.
year_ends as (
    select
        fact_member_year.level_at_end as level,
        fact_member_year.year,
        fact_assessment.grade,
        fact_assessment.fails
    from fact_member_year
    cross join run
    left join fact_assessment
        on fact_assessment.person_key = fact_member_year.person_key
        and fact_assessment.year = fact_member_year.year
        and fact_assessment.kind = 'annual'
    where
        fact_member_year.is_member_at_end
        and make_date(fact_member_year.year, 12, 31) <= run.as_of
),

-- Level 0 is all levels together.
members as (
    select level, year, grade, fails from year_ends
    union all
    select 0 as level, year, grade, fails from year_ends
),

years as (
    select
        level,
        year,
        count(*) as people,
        count(grade) as assessed,
        count(*) filter (where not fails) as passed
    from members
    group by level, year
),

grades as (
    select
        level,
        year,
        grade,
        count(*) as graded
    from members
    where grade is not null
    group by level, year, grade
)

select
    'assessment.completion' as indicator,
    level,
    'year' as dimension,
    cast(year as string) as member,
    assessed as numerator,
    people as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    null as status
from years
union all
-- A year in which nobody is assessed yet does not occur among the assessed.
select 'assessment.pass', level, 'year', cast(year as string), passed, assessed, null, null, null, null, null
from years
where assessed > 0
union all
select
    'assessment.grade', grades.level, 'year_grade', cast(grades.year as string) || '/' || grades.grade,
    grades.graded, years.assessed, null, null, null, null, null
from grades
inner join years
    on years.level = grades.level
    and years.year = grades.year
