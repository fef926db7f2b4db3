with

level_given as (
    select person_year.person_key, person_year.year, person_year.level_at_end as level, period.round
    from fact_member_year as person_year
    inner join fact_level_period as period
        on period.person_key = person_year.person_key
        and period.from_date <= person_year.year_end
        and (period.to_date is null or person_year.year_end < period.to_date)
    where person_year.is_member_at_end
),

-- However many activities, a person counts once a year, by the first.
first_training as (
    select
        person_key,
        activity,
        starts_on,
        year,
        row_number() over (
            partition by person_key, year
            order by starts_on nulls last, activity nulls last
        ) as place
    from fact_training
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    level_given.person_key,
    'applications' as record_set,
    level_given.round || '/' || level_given.person_key as record_key,
    1 as amount
from figure
inner join level_given
    on figure.level in (level_given.level, 0)
    and figure.member = cast(level_given.year as string)
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    training.person_key as person_key,
    'trainings' as record_set,
    training.person_key || '/' || training.activity || '/' || cast(training.starts_on as string) as record_key,
    1 as amount
from figure
inner join level_given
    on figure.level in (level_given.level, 0)
    and figure.member = cast(level_given.year as string)
inner join first_training as training
    on training.person_key = level_given.person_key
    and training.year = level_given.year
    and training.place = 1
