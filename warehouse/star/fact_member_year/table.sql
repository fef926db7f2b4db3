with

-- On the day of the exit the person is out already; who left on the day of the
-- first confirmation was never a member and gets no year.
membership_span as (
    select
        fact_level_period.person_key,
        min(fact_level_period.from_date) as first_day,
        max(date_from_unix_date(unix_date(fact_exit.exit_on) - 1)) as last_day
    from fact_level_period
    left join fact_exit
        on fact_exit.person_key = fact_level_period.person_key
    group by fact_level_period.person_key
),

period_year as (
    select
        dim_date.year,
        least(dim_date.calendar_date, run.as_of) as year_end
    from dim_date
    cross join run
    where
        month(dim_date.calendar_date) = 12
        and day(dim_date.calendar_date) = 31
        and dim_date.year <= year(run.as_of)
),

-- A handful of years meets every member, so the pairing is no larger than its result.
member_year as (
    select
        membership_span.person_key,
        period_year.year,
        period_year.year_end,
        membership_span.last_day is null
        or membership_span.last_day >= period_year.year_end as is_member_at_end,
        case
            when membership_span.last_day < period_year.year_end then membership_span.last_day
            else period_year.year_end
        end as last_member_day
    from membership_span
    inner join period_year
        on
            membership_span.first_day <= period_year.year_end
            and (
                membership_span.last_day is null
                or (
                    membership_span.first_day <= membership_span.last_day
                    and period_year.year <= year(membership_span.last_day)
                )
            )
)

select
    member_year.person_key,
    member_year.year,
    member_year.year_end,
    member_year.is_member_at_end,
    period_at_end.level as level_at_end,
    member_year.last_member_day,
    period_on_last_day.level
from member_year
inner join fact_level_period as period_at_end
    on
        period_at_end.person_key = member_year.person_key
        and period_at_end.from_date <= member_year.year_end
        and (period_at_end.to_date is null or member_year.year_end < period_at_end.to_date)
inner join fact_level_period as period_on_last_day
    on
        period_on_last_day.person_key = member_year.person_key
        and period_on_last_day.from_date <= member_year.last_member_day
        and (
            period_on_last_day.to_date is null
            or member_year.last_member_day < period_on_last_day.to_date
        )
