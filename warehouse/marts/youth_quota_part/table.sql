with

member_name as (
    select 'recommender' as dimension, 1 as place, code as member, sort_order, zh, en from codelist_recommender
    union all
    select 'sector' as dimension, 2 as place, code as member, sort_order, zh, en from codelist_sector
),

counted as (
    select
        indicator.dimension,
        indicator.member,
        policy_youth_share.level,
        policy_youth_share.max_age,
        policy_youth_share.min_percent,
        policy_youth_share.article,
        coalesce(max(case when indicator.indicator like '%.selection.%' then cast(indicator.numerator as bigint) end), 0) as numerator,
        coalesce(max(case when indicator.indicator like '%.selection.%' then cast(indicator.denominator as bigint) end), 0) as denominator,
        max(case when indicator.indicator like '%.selection.%' then indicator.value end) as share,
        coalesce(max(case when indicator.indicator like '%.selection.%' then indicator.status end), 'no_data') as status,
        coalesce(max(case when indicator.indicator like '%.current.%' then cast(indicator.numerator as bigint) end), 0) as current_numerator,
        coalesce(max(case when indicator.indicator like '%.current.%' then cast(indicator.denominator as bigint) end), 0) as current_denominator,
        max(case when indicator.indicator like '%.current.%' then indicator.value end) as current_share,
        coalesce(max(case when indicator.indicator like '%.current.%' then indicator.status end), 'no_data') as current_status
    from policy_youth_share
    inner join indicator
        on
            indicator.level = policy_youth_share.level
            and indicator.dimension in ('recommender', 'sector', 'round')
            and indicator.indicator like 'youth_ratio.%.le' || cast(policy_youth_share.max_age as string)
    group by
        indicator.dimension, indicator.member, policy_youth_share.level, policy_youth_share.max_age,
        policy_youth_share.min_percent, policy_youth_share.article
),

-- In hundredths of a person above (or below) what is asked; a part of a person lacking is a whole person lacking.
balance as (
    select
        counted.*,
        numerator * 100 - denominator * min_percent as spare,
        current_numerator * 100 - current_denominator * min_percent as current_spare
    from counted
),

gap as (
    select
        balance.*,
        case when spare < 0 then (100 - 1 - spare - (100 - 1 - spare) % 100) / 100 else (spare - spare % 100) / 100 end as gap_people,
        case
            when current_spare < 0 then (100 - 1 - current_spare - (100 - 1 - current_spare) % 100) / 100
            else (current_spare - current_spare % 100) / 100
        end as current_gap_people
    from balance
)

select
    gap.dimension,
    gap.member,
    gap.level,
    gap.max_age,
    row_number() over (
        order by
            coalesce(member_name.place, case gap.dimension when 'recommender' then 1 when 'sector' then 2 else 3 end) nulls last,
            case gap.status when 'missed' then 1 when 'met' then 2 else 3 end nulls last,
            case gap.status when 'missed' then -gap.gap_people else 0 end nulls last,
            gap.level nulls last, gap.max_age desc nulls last, coalesce(member_name.sort_order, 0) nulls last, gap.member nulls last
    ) as sort_order,
    coalesce(member_name.zh, nullif(gap.member, 'unknown'), '未填报') as zh,
    coalesce(member_name.en, nullif(gap.member, 'unknown'), 'Not given') as en,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    cast(gap.min_percent as decimal(28, 6)) / 100 as target,
    gap.numerator,
    gap.denominator,
    gap.share,
    case gap.status when 'missed' then 'lacking' when 'met' then 'spare' else 'none' end as gap,
    case when gap.status <> 'no_data' then gap.gap_people end as gap_people,
    gap.status,
    gap.current_numerator,
    gap.current_denominator,
    gap.current_share,
    case gap.current_status when 'missed' then 'lacking' when 'met' then 'spare' else 'none' end as current_gap,
    case when gap.current_status <> 'no_data' then gap.current_gap_people end as current_gap_people,
    gap.current_status,
    gap.article
from gap
inner join policy_level on policy_level.level = gap.level
left join member_name on member_name.dimension = gap.dimension and member_name.member = gap.member
