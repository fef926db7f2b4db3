with

grants_by_level as (
    select
        policy_grant.level,
        policy_grant.average_yuan,
        policy_grant_term.average_tolerance_percent as tolerance_percent,
        count(fact_grant.grant_id) as grants,
        coalesce(sum(fact_grant.amount), 0) as approved
    from policy_grant
    cross join policy_grant_term
    left join fact_grant
        on fact_grant.level = policy_grant.level
    group by
        policy_grant.level,
        policy_grant.average_yuan,
        policy_grant_term.average_tolerance_percent
),

-- Compared as a hundred times the sum, so that no average has to be rounded before it is judged.
compared as (
    select
        level,
        average_yuan,
        grants,
        approved,
        100 * approved as approved_times_100,
        average_yuan * grants * (100 - tolerance_percent) as least_times_100,
        average_yuan * grants * (100 + tolerance_percent) as most_times_100
    from grants_by_level
)

select
    'fund.grant.average' as indicator,
    level,
    'all' as dimension,
    'all' as member,
    approved as numerator,
    grants as denominator,
    null as value,
    average_yuan as target,
    null as low,
    null as high,
    case
        when grants = 0 then 'no_data'
        -- Where the rules name no average there is nothing to be above or below.
        when average_yuan is null then null
        when approved_times_100 < least_times_100 then 'below'
        when approved_times_100 > most_times_100 then 'above'
        else 'met'
    end as status
from compared
