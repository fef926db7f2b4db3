-- Other readings of the day on which age is counted: the end of the year before the period, of its first year, or
-- of the year in which a round was called for.
with

called as (
    select round, year(min(applied_on)) as notice_year
    from applications
    group by round
)

select
    reading.base_year,
    reading.sort_order,
    rounds.round,
    case reading.sort_order
        when 1 then rounds.reference_date
        when 2 then make_date(year(policy_period.starts_on) - 1, 12, 31)
        when 3 then make_date(year(policy_period.starts_on), 12, 31)
        else make_date(coalesce(called.notice_year, year(rounds.reference_date)), 12, 31)
    end as reference_date
from rounds
cross join policy_period
left join called on called.round = rounds.round
cross join (
    select 'as_recorded' as base_year, 1 as sort_order
    union all
    select cast(year(policy_period.starts_on) - 1 as string), 2 from policy_period
    union all
    select cast(year(policy_period.starts_on) as string), 3 from policy_period
    union all
    select 'notice_year', 4
) as reading
