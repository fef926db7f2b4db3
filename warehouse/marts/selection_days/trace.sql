-- The figure is the median of what is observed: amounts are days, one an application.
with

spans as (
    select
        application.round,
        application.person_key,
        application.level_applied,
        stage.member as stage,
        case stage.member
            when 'recommended' then application.applied_on
            when 'reviewed' then application.recommended_on
            when 'publicised' then application.reviewed_on
            when 'confirmed' then application.publicised_on
            else application.applied_on
        end as begun_on,
        case stage.member
            when 'recommended' then application.recommended_on
            when 'reviewed' then application.reviewed_on
            when 'publicised' then application.publicised_on
            else application.confirmed_on
        end as ended_on
    from fact_application as application
    cross join (
        values ('recommended'), ('reviewed'), ('publicised'), ('confirmed'), ('all')
    ) as stage (member)
    where
        (stage.member not in ('confirmed', 'all') or application.is_confirmed)
        and (stage.member not in ('recommended', 'all') or application.is_applied)
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'observation' as part,
    spans.person_key,
    'applications' as record_set,
    spans.round || '/' || spans.person_key as record_key,
    unix_date(spans.ended_on) - unix_date(spans.begun_on) as amount
from figure
cross join run
inner join spans
    on figure.level in (spans.level_applied, 0)
    and spans.stage = case figure.dimension when 'stage' then figure.member else 'all' end
    and figure.member in (spans.round, spans.stage, 'all')
where spans.begun_on <= run.as_of and spans.ended_on <= run.as_of
