with

-- The age stands in the indicator's name: youth_ratio.MEASURE.leAGE.
measured as (
    select
        policy_youth_share.level,
        policy_youth_share.max_age,
        policy_youth_share.min_percent,
        policy_youth_share.article,
        max(case when indicator.indicator like '%.selection.%' then indicator.numerator end) as numerator,
        max(case when indicator.indicator like '%.selection.%' then indicator.denominator end) as denominator,
        max(case when indicator.indicator like '%.selection.%' then indicator.value end) as share,
        coalesce(max(case when indicator.indicator like '%.selection.%' then indicator.status end), 'no_data') as status,
        max(case when indicator.indicator like '%.slack.%' then indicator.value end) as slack,
        max(case when indicator.indicator like '%.needed.%' then indicator.value end) as needed,
        max(case when indicator.indicator like '%.room.%' then indicator.value end) as room,
        max(case when indicator.indicator like '%.current.%' then indicator.numerator end) as current_numerator,
        max(case when indicator.indicator like '%.current.%' then indicator.denominator end) as current_denominator,
        max(case when indicator.indicator like '%.current.%' then indicator.value end) as current_share,
        coalesce(max(case when indicator.indicator like '%.current.%' then indicator.status end), 'no_data') as current_status,
        cast(max(case when indicator.indicator like '%.breach.%' then indicator.value end) as integer) as breach_days
    from policy_youth_share
    left join indicator
        on
            indicator.level = policy_youth_share.level
            and indicator.dimension = 'all'
            and indicator.indicator like 'youth_ratio.%.le' || cast(policy_youth_share.max_age as string)
    group by policy_youth_share.level, policy_youth_share.max_age, policy_youth_share.min_percent, policy_youth_share.article
)

select
    measured.level,
    measured.max_age,
    row_number() over (
        order by
            case measured.status when 'missed' then 1 else 2 end nulls last,
            measured.level nulls last,
            measured.max_age desc nulls last
    ) as sort_order,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    cast(measured.min_percent as decimal(28, 6)) / 100 as target,
    coalesce(measured.numerator, 0) as numerator,
    coalesce(measured.denominator, 0) as denominator,
    measured.share,
    case when measured.status <> 'no_data' then measured.slack end as slack,
    case when measured.status <> 'no_data' then measured.needed end as needed,
    case when measured.status <> 'no_data' then measured.room end as room,
    measured.status,
    coalesce(measured.current_numerator, 0) as current_numerator,
    coalesce(measured.current_denominator, 0) as current_denominator,
    measured.current_share,
    measured.current_status,
    case
        when measured.current_status = 'no_data' then 'no_data'
        when measured.current_status = 'missed' then 'below'
        when measured.breach_days > 0 then 'falls'
        else 'never'
    end as outlook,
    case when measured.breach_days > 0 then date_from_unix_date(unix_date(run.as_of) + measured.breach_days) end as falls_below_on,
    measured.article
from measured
inner join policy_level on policy_level.level = measured.level
cross join run
