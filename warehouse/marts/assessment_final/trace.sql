with

period_end as (
    select
        membership.person_key,
        membership.level,
        membership.round,
        final.year,
        final.grade,
        row_number() over (partition by membership.person_key order by final.year desc nulls last) as recency
    from fact_membership as membership
    cross join policy_period
    left join fact_assessment as final
        on final.person_key = membership.person_key
        and final.kind = 'final'
    where
        membership.valid_from <= policy_period.ends_on
        and (membership.valid_to is null or policy_period.ends_on < membership.valid_to)
        and (membership.exit_on is null or policy_period.ends_on < membership.exit_on)
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    period_end.person_key,
    'applications' as record_set,
    period_end.round || '/' || period_end.person_key as record_key,
    1 as amount
from figure
inner join period_end
    on figure.level in (period_end.level, 0)
    and period_end.recency = 1
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    period_end.person_key as person_key,
    'assessments' as record_set,
    period_end.person_key || '/final/' || cast(period_end.year as string) as record_key,
    1 as amount
from figure
inner join period_end
    on figure.level in (period_end.level, 0)
    and period_end.recency = 1
    and figure.member in (period_end.grade, 'all')
    and period_end.grade is not null
