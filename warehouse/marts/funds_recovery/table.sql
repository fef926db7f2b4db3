with

wanted as (
    select level, level as sort_order, zh, en from policy_level
    union all
    select all_levels.level, all_levels.sort_order, all_levels.zh, all_levels.en
    from (values (0, 9, '合计', 'All')) as all_levels (level, sort_order, zh, en)
),

amount as (
    select level, coalesce(numerator, 0) as recovered, coalesce(denominator, 0) as paid
    from indicator
    where indicator = 'fund.recovery' and dimension = 'all'
)

-- More recovered than was paid too late leaves nothing outstanding.
select
    wanted.level,
    wanted.sort_order,
    wanted.zh as level_zh,
    wanted.en as level_en,
    coalesce(amount.paid, 0) / 10000 as paid_wan,
    coalesce(amount.recovered, 0) / 10000 as recovered_wan,
    case when amount.recovered < amount.paid then amount.paid - amount.recovered else 0 end / 10000 as outstanding_wan,
    case
        when coalesce(amount.paid, 0) = 0 then 'no_data'
        when amount.recovered < amount.paid then 'short'
        else 'met'
    end as status
from wanted
left join amount on amount.level = wanted.level
