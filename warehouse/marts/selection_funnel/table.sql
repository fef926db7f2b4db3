with

levels as (
    select level
    from dim_level
    union all
    select 0 as level
),

-- Each stage by its own date: a recommendation that is missing is not made up for by a later review.
counts as (
    select
        application.level_applied as level,
        application.round,
        application.recommender,
        count(*) filter (where application.is_applied) as applied,
        count(*) filter (where application.recommended_on <= run.as_of) as recommended,
        count(*) filter (where application.reviewed_on <= run.as_of) as reviewed,
        count(*) filter (where application.publicised_on <= run.as_of) as publicised,
        count(*) filter (where application.is_confirmed) as confirmed
    from fact_application as application
    cross join run
    group by application.level_applied, application.round, application.recommender
),

slices as (
    -- A level nobody has applied for keeps its rows, without data.
    select level, 'all' as dimension, 'all' as member,
        0 as applied, 0 as recommended, 0 as reviewed, 0 as publicised, 0 as confirmed
    from levels
    union all
    select level, 'all' as dimension, 'all' as member, applied, recommended, reviewed, publicised, confirmed
    from counts
    union all
    select level, 'round' as dimension, round as member, applied, recommended, reviewed, publicised, confirmed
    from counts
    union all
    select level, 'recommender' as dimension, recommender as member,
        applied, recommended, reviewed, publicised, confirmed
    from counts
),

totals as (
    select
        levels.level,
        slices.dimension,
        slices.member,
        sum(slices.applied) as applied,
        sum(slices.recommended) as recommended,
        sum(slices.reviewed) as reviewed,
        sum(slices.publicised) as publicised,
        sum(slices.confirmed) as confirmed
    from slices
    inner join levels on levels.level in (slices.level, 0)
    group by levels.level, slices.dimension, slices.member
)

select
    stage.indicator,
    totals.level,
    totals.dimension,
    totals.member,
    case stage.indicator
        when 'selection.applied' then totals.applied
        when 'selection.recommended' then totals.recommended
        when 'selection.reviewed' then totals.reviewed
        when 'selection.publicised' then totals.publicised
        else totals.confirmed
    end as numerator,
    totals.applied as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when totals.applied = 0 then 'no_data' end as status
from totals
cross join (
    values ('selection.applied'), ('selection.recommended'), ('selection.reviewed'),
    ('selection.publicised'), ('selection.confirmed')
) as stage (indicator)
-- A round or department whose first application is still to come has no row yet.
where totals.dimension = 'all' or totals.applied > 0
