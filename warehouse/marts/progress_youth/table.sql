with

-- One row a share; the age stands in the indicator's name, so the measures are told apart by it.
measured as (
    select
        policy_youth_share.level,
        policy_youth_share.max_age,
        policy_youth_share.min_percent,
        policy_youth_share.article,
        case
            when indicator.indicator like 'youth_ratio.selection.%' then 'selection'
            when indicator.indicator like 'youth_ratio.current.%' then 'current'
            when indicator.indicator like 'youth_ratio.room.%' then 'room'
            when indicator.indicator like 'youth_ratio.needed.%' then 'needed'
            when indicator.indicator like 'youth_ratio.breach.%' then 'breach'
        end as measure,
        indicator.numerator,
        indicator.denominator,
        indicator.value,
        indicator.status
    from policy_youth_share
    left join indicator
        on
            indicator.level = policy_youth_share.level
            and indicator.dimension = 'all'
            and indicator.indicator like 'youth_ratio.%'
            and indicator.indicator like '%.le' || cast(policy_youth_share.max_age as string)
),

share as (
    select
        level,
        max_age,
        min_percent,
        article,
        max(case when measure = 'selection' then numerator end) as numerator,
        max(case when measure = 'selection' then denominator end) as denominator,
        max(case when measure = 'selection' then value end) as share,
        max(case when measure = 'selection' then status end) as status,
        max(case when measure = 'current' then value end) as current_share,
        max(case when measure = 'current' then status end) as current_status,
        max(case when measure = 'room' then value end) as room,
        max(case when measure = 'needed' then value end) as needed,
        max(case when measure = 'breach' then value end) as breach_days
    from measured
    group by level, max_age, min_percent, article
)

select
    share.level,
    share.max_age,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    share.min_percent,
    cast(share.min_percent as decimal(28, 6)) / 100 as target,
    coalesce(share.numerator, 0) as numerator,
    coalesce(share.denominator, 0) as denominator,
    share.share,
    share.current_share,
    case share.status when 'met' then 'room' when 'missed' then 'needed' else 'none' end as slack,
    case share.status when 'met' then share.room when 'missed' then share.needed end as slack_people,
    case when share.breach_days > 0 then date_from_unix_date(unix_date(run.as_of) + cast(share.breach_days as integer)) end as falls_below_on,
    coalesce(share.status, 'no_data') as status,
    coalesce(share.current_status, 'no_data') as current_status,
    share.article
from share
inner join policy_level on policy_level.level = share.level
cross join run
