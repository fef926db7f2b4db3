with

-- A year's entitlement goes back to the application that gave the level on the last day of membership in it.
entitled as (
    select
        entitlement.person_key,
        entitlement.year,
        entitlement.level,
        entitlement.amount,
        period.round
    from fact_subsidy_entitlement as entitlement
    inner join fact_member_year as person_year
        on person_year.person_key = entitlement.person_key
        and person_year.year = entitlement.year
    inner join fact_level_period as period
        on period.person_key = person_year.person_key
        and period.from_date <= person_year.last_member_day
        and (period.to_date is null or person_year.last_member_day < period.to_date)
    where entitlement.is_entitled
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    case figure.indicator when 'fund.subsidy.entitled' then 'numerator' else 'denominator' end as part,
    entitled.person_key as person_key,
    'applications' as record_set,
    entitled.round || '/' || entitled.person_key as record_key,
    entitled.amount as amount
from figure
inner join entitled
    on figure.level in (entitled.level, 0)
    and figure.member in (cast(entitled.year as string), 'all')
where figure.indicator <> 'fund.subsidy.paid'
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    subsidy.person_key as person_key,
    'subsidies' as record_set,
    subsidy.person_key || '/' || cast(subsidy.year as string) as record_key,
    subsidy.amount as amount
from figure
inner join fact_subsidy as subsidy
    on figure.level in (subsidy.level, 0)
    and figure.member in (cast(subsidy.year as string), subsidy.payer, 'all')
where figure.indicator <> 'fund.subsidy.entitled'
