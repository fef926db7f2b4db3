select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    application.person_key,
    'applications' as record_set,
    application.round || '/' || application.person_key as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
cross join run
inner join fact_application as application
    on figure.level in (application.level_applied, 0)
    and figure.member = case figure.dimension
        when 'round' then application.round
        when 'recommender' then application.recommender
        else 'all'
    end
where
    case
        when parts.part = 'denominator' or figure.indicator = 'selection.applied' then application.is_applied
        when figure.indicator = 'selection.recommended' then application.recommended_on <= run.as_of
        when figure.indicator = 'selection.reviewed' then application.reviewed_on <= run.as_of
        when figure.indicator = 'selection.publicised' then application.publicised_on <= run.as_of
        else application.is_confirmed
    end
