select
    policy_exit_ground.ground,
    policy_exit_ground.sort_order,
    max(codelist_exit_ground.zh) as zh,
    max(codelist_exit_ground.en) as en,
    case when policy_exit_ground.disqualifies then 'disqualified' else 'left' end as kind,
    coalesce(max(case when indicator.level = 1 then indicator.numerator end), 0) as level_1,
    coalesce(max(case when indicator.level = 2 then indicator.numerator end), 0) as level_2,
    coalesce(max(case when indicator.level = 3 then indicator.numerator end), 0) as level_3,
    coalesce(max(case when indicator.level = 0 then indicator.numerator end), 0) as total
from policy_exit_ground
left join codelist_exit_ground on codelist_exit_ground.code = policy_exit_ground.ground
left join indicator
    on
        indicator.indicator = 'exit.ground'
        and indicator.dimension = 'ground'
        and indicator.member = policy_exit_ground.ground
group by policy_exit_ground.ground, policy_exit_ground.sort_order, policy_exit_ground.disqualifies
