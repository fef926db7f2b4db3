with

called as (
    select round, year(min(applied_on)) as notice_year from fact_application group by round
),

reading as (
    select 'as_recorded' as reading, 1 as place, cast(null as bigint) as base_year from policy_period
    union all
    select 'year_before' as reading, 2 as place, cast(year(starts_on) - 1 as bigint) as base_year from policy_period
    union all
    select 'first_year' as reading, 3 as place, cast(year(starts_on) as bigint) as base_year from policy_period
    union all
    select 'notice_year' as reading, 4 as place, cast(null as bigint) as base_year from policy_period
),

-- On the last day of a year everybody has had that year's birthday, so that the years alone tell the age.
member as (
    select
        fact_member.level,
        fact_member.round,
        reading.reading,
        case reading.reading
            when 'as_recorded' then fact_member.age_at_reference
            when 'notice_year'
                then coalesce(called.notice_year, year(fact_member.reference_date)) - year(fact_member.birth_date)
            else reading.base_year - year(fact_member.birth_date)
        end as age
    from fact_member
    cross join reading
    left join called on called.round = fact_member.round
),

by_round as (
    select
        rule.level, rule.max_age, rule.min_percent, member.reading, member.round,
        count(*) as selected,
        count(*) filter (where member.age <= rule.max_age) as young
    from policy_youth_share as rule
    inner join member on member.level = rule.level
    group by rule.level, rule.max_age, rule.min_percent, member.reading, member.round
),

ranked as (
    select
        by_round.*,
        row_number() over (
            partition by level, max_age, reading
            order by (1000 * 1000 * young - (1000 * 1000 * young) % selected) / selected nulls last, round nulls last
        ) as place
    from by_round
),

pooled as (
    select
        level, max_age, reading,
        cast(sum(young) as bigint) as numerator,
        cast(sum(selected) as bigint) as denominator,
        cast(sum(young) as bigint) * 100 - cast(sum(selected) as bigint) * min_percent as spare,
        count(*) as rounds,
        count(*) filter (where young * 100 < min_percent * selected) as rounds_missed,
        max(case when place = 1 then round end) as worst_round,
        max(case when place = 1 then (1000 * young - (1000 * young) % selected) / selected end) as worst_thousandths
    from ranked
    group by level, max_age, min_percent, reading
)

select
    rule.level,
    rule.max_age,
    reading.reading,
    row_number() over (
        order by rule.level nulls last, rule.max_age desc nulls last, reading.place nulls last
    ) as sort_order,
    cast(reading.base_year as string) as base_year,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    cast(rule.min_percent as decimal(28, 6)) / 100 as target,
    coalesce(pooled.numerator, 0) as numerator,
    coalesce(pooled.denominator, 0) as denominator,
    (1000 * pooled.numerator - (1000 * pooled.numerator) % pooled.denominator) / pooled.denominator * 0.001 as share,
    case when pooled.spare < 0 then 'lacking' when pooled.spare >= 0 then 'spare' else 'none' end as gap,
    -- A part of a person lacking is a whole person lacking.
    case
        when pooled.spare < 0 then (100 - 1 - pooled.spare - (100 - 1 - pooled.spare) % 100) / 100
        else (pooled.spare - pooled.spare % 100) / 100
    end as gap_people,
    case when pooled.spare < 0 then 'missed' when pooled.spare >= 0 then 'met' else 'no_data' end as status,
    coalesce(pooled.rounds, 0) as rounds,
    coalesce(pooled.rounds_missed, 0) as rounds_missed,
    pooled.worst_round,
    pooled.worst_thousandths * 0.001 as worst_share,
    rule.article
from policy_youth_share as rule
cross join reading
inner join policy_level on policy_level.level = rule.level
left join pooled
    on pooled.level = rule.level and pooled.max_age = rule.max_age and pooled.reading = reading.reading
