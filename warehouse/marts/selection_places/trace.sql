select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    application.person_key,
    'applications' as record_set,
    application.round || '/' || application.person_key as record_key,
    1 as amount
from figure
inner join fact_application as application
    on application.is_confirmed
    and application.level_selected = figure.level
    and application.round || '/' || application.recommender = figure.member
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    null as person_key,
    'allocations' as record_set,
    allocation.round || '/' || allocation.recommender || '/' || cast(allocation.level as string) as record_key,
    allocation.places as amount
from figure
inner join fact_allocation as allocation
    on allocation.level = figure.level
    and allocation.round || '/' || allocation.recommender = figure.member
