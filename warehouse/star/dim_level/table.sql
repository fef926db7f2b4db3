with

-- A supplementary round adds its planned numbers once someone is confirmed in it;
-- a regular round's are part of the policy's numbers already.
supplement as (
    select
        coalesce(sum(cast(planned_level_1 as bigint)), 0) as planned_level_1,
        coalesce(sum(cast(planned_level_2 as bigint)), 0) as planned_level_2,
        coalesce(sum(cast(planned_level_3 as bigint)), 0) as planned_level_3
    from dim_round
    where
        kind = 'supplementary'
        and first_confirmed_on is not null
)

select
    policy_level.level,
    policy_level.zh,
    policy_level.en,
    policy_level.planned + case policy_level.level
        when 1 then supplement.planned_level_1
        when 2 then supplement.planned_level_2
        when 3 then supplement.planned_level_3
        else 0
    end as planned,
    policy_level.article
from policy_level
cross join supplement
