with

year_ends as (
    select
        person_year.person_key,
        cast(person_year.year as string) as year,
        person_year.level_at_end as level,
        period.round,
        assessment.grade,
        assessment.fails
    from fact_member_year as person_year
    inner join fact_level_period as period
        on period.person_key = person_year.person_key
        and period.from_date <= person_year.year_end
        and (period.to_date is null or person_year.year_end < period.to_date)
    left join fact_assessment as assessment
        on assessment.person_key = person_year.person_key
        and assessment.year = person_year.year
        and assessment.kind = 'annual'
    where person_year.is_member_at_end
)

-- Who was to be assessed is told by the application that gave the level, who was by the assessment.
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    year_ends.person_key,
    'applications' as record_set,
    year_ends.round || '/' || year_ends.person_key as record_key,
    1 as amount
from figure
inner join year_ends
    on figure.level in (year_ends.level, 0)
    and figure.member = year_ends.year
where figure.indicator = 'assessment.completion'
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    year_ends.person_key as person_key,
    'assessments' as record_set,
    year_ends.person_key || '/annual/' || year_ends.year as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
inner join year_ends
    on figure.level in (year_ends.level, 0)
    and (figure.member = year_ends.year or figure.member like year_ends.year || '/%')
    and year_ends.grade is not null
where
    case
        when parts.part = 'denominator' then figure.indicator <> 'assessment.completion'
        when figure.indicator = 'assessment.pass' then not year_ends.fails
        when figure.indicator = 'assessment.grade'
            then figure.member = year_ends.year || '/' || year_ends.grade
        else true
    end
