-- A member counts by the application that gave the level; the plan is the policy's, with the supplementary rounds'.
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    member.person_key,
    'applications' as record_set,
    member.round || '/' || member.person_key as record_key,
    1 as amount
from figure
inner join fact_member as member
    on figure.level in (member.level, 0)
    and figure.member in (member.round, 'all')
where figure.indicator = 'headcount.selected' or member.is_active
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    null as person_key,
    'policy_level' as record_set,
    cast(policy_level.level as string) as record_key,
    policy_level.planned as amount
from figure
inner join policy_level on figure.level in (policy_level.level, 0)
where figure.indicator = 'headcount.active'
union all
select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'denominator' as part,
    null as person_key,
    'rounds' as record_set,
    dim_round.round as record_key,
    case policy_level.level
        when 1 then dim_round.planned_level_1
        when 2 then dim_round.planned_level_2
        else dim_round.planned_level_3
    end as amount
from figure
inner join policy_level on figure.level in (policy_level.level, 0)
cross join dim_round
where
    figure.indicator = 'headcount.active'
    and dim_round.kind = 'supplementary'
    and dim_round.first_confirmed_on is not null
