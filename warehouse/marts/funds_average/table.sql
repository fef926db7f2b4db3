select
    policy_grant.level,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    coalesce(indicator.denominator, 0) as grants,
    indicator.value / 10000 as average_wan,
    cast(policy_grant.average_yuan as decimal(20, 2)) / 10000 as asked_wan,
    cast(policy_grant.min_yuan as decimal(20, 2)) / 10000 as min_wan,
    cast(policy_grant.max_yuan as decimal(20, 2)) / 10000 as max_wan,
    coalesce(indicator.status, 'no_data') as status,
    policy_grant.article
from policy_grant
inner join policy_level on policy_level.level = policy_grant.level
left join indicator
    on
        indicator.level = policy_grant.level
        and indicator.indicator = 'fund.grant.average'
        and indicator.dimension = 'all'
