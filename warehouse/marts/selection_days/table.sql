with

levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

-- The days of a stage run from the stage before it; both have to lie behind the as-of date.
applications as (
    select
        application.level_applied as level,
        application.round,
        case when application.is_applied and application.is_confirmed
            then unix_date(application.confirmed_on) - unix_date(application.applied_on) end as to_the_end,
        case when application.is_applied and application.recommended_on <= run.as_of
            then unix_date(application.recommended_on) - unix_date(application.applied_on) end as to_recommended,
        case when greatest(application.recommended_on, application.reviewed_on) <= run.as_of
            then unix_date(application.reviewed_on) - unix_date(application.recommended_on) end as to_reviewed,
        case when greatest(application.reviewed_on, application.publicised_on) <= run.as_of
            then unix_date(application.publicised_on) - unix_date(application.reviewed_on) end as to_publicised,
        case when application.is_confirmed and application.publicised_on <= run.as_of
            then unix_date(application.confirmed_on) - unix_date(application.publicised_on) end as to_confirmed
    from fact_application as application
    cross join run
),

spans as (
    -- A level without anyone confirmed keeps its row, without data.
    select level, 'all' as dimension, 'all' as member, null as days
    from levels
    union all
    select level, 'all' as dimension, 'all' as member, to_the_end as days
    from applications
    union all
    select level, 'round' as dimension, round as member, to_the_end as days
    from applications
    union all
    select
        applications.level,
        'stage' as dimension,
        stage.member,
        case stage.member
            when 'recommended' then applications.to_recommended
            when 'reviewed' then applications.to_reviewed
            when 'publicised' then applications.to_publicised
            else applications.to_confirmed
        end as days
    from applications
    cross join (values ('recommended'), ('reviewed'), ('publicised'), ('confirmed')) as stage (member)
)

select
    'selection.days' as indicator,
    levels.level,
    spans.dimension,
    spans.member,
    null as numerator,
    null as denominator,
    median(spans.days) as value,
    null as target,
    null as low,
    null as high,
    case when count(spans.days) = 0 then 'no_data' end as status
from spans
inner join levels on levels.level in (spans.level, 0)
group by levels.level, spans.dimension, spans.member
-- A round or stage has a row once an application has come through it.
having spans.dimension = 'all' or count(spans.days) > 0
