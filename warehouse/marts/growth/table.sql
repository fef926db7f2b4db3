with

progress as (
    select
        policy_growth_target.level,
        policy_growth_target.target,
        count(*) filter (where member.attained_on is not null and not member.is_disqualified) as achieved,
        count(*) filter (where member.attained_on is null and member.is_active) as candidates,
        -- Days in which a role could be attained, those of people who have left included.
        cast(sum(
            unix_date(least(
                coalesce(member.attained_on, run.as_of), coalesce(member.exit_on, run.as_of), run.as_of
            )) - unix_date(member.first_confirmed_on)
        ) as double) as exposed_days
    from policy_growth_target
    cross join run
    left join fact_member as member on member.level = policy_growth_target.level
    group by policy_growth_target.level, policy_growth_target.target
),

-- ln(1 - p) is minus the rate times the days left, which stays precise where p comes close to one.
odds as (
    select
        progress.level, progress.target, progress.achieved, progress.candidates,
        run.as_of > policy_period.ends_on as is_over,
        coalesce((progress.achieved + 0.5) / nullif(progress.exposed_days, 0), 0)
        * least(unix_date(run.as_of) - unix_date(policy_period.ends_on), 0) as ln_miss
    from progress
    cross join policy_period
    cross join run
),

-- None, one … all of the candidates may yet attain; the candidates themselves are the numbers.
outcomes as (
    select level, 0 as successes
    from policy_growth_target
    union all
    select level, row_number() over (partition by level order by person_key nulls last) as successes
    from fact_member
    where attained_on is null and is_active
),

-- In logarithms, since the ways of choosing from many candidates exceed any floating number.
terms as (
    select
        odds.level, outcomes.successes,
        outcomes.successes * ln(nullif(1 - exp(odds.ln_miss), 0))
        + (odds.candidates - outcomes.successes) * odds.ln_miss as ln_each_way,
        coalesce(ln((odds.candidates - outcomes.successes + 1) / nullif(cast(outcomes.successes as double), 0)), 0)
            as ln_more_ways
    from odds
    inner join outcomes on outcomes.level = odds.level
),

probabilities as (
    select level, successes, exp(ln_each_way + sum(ln_more_ways) over up_to_here) as exactly
    from terms
    window up_to_here as (
        partition by level order by successes nulls last rows between unbounded preceding and current row
    )
),

cumulated as (
    select level, sum(exactly) over up_to_here as at_most
    from probabilities
    window up_to_here as (
        partition by level order by successes nulls last rows between unbounded preceding and current row
    )
),

-- The least k with P(X <= k) >= u is how many k fall short of u; where nobody has a chance none does.
quantiles as (
    select
        cumulated.level,
        count(*) filter (where 100 * cumulated.at_most < policy_projection.low_percent) as low,
        count(*) filter (where 100 * cumulated.at_most < policy_projection.high_percent) as high
    from cumulated
    cross join policy_projection
    group by cumulated.level
),

-- Rounded before anything is compared with it.
projections as (
    select
        odds.level, odds.target, odds.achieved, odds.is_over,
        cast(odds.achieved + odds.candidates * (1 - exp(odds.ln_miss)) as decimal(28, 6)) as projected,
        odds.achieved + quantiles.low as low,
        odds.achieved + quantiles.high as high
    from odds
    inner join quantiles on quantiles.level = odds.level
),

judged as (
    select
        level, target, achieved, projected, low, high,
        case
            when achieved >= target then 'met'
            when is_over then 'missed'
            when projected >= target then 'on_track'
            when high >= target then 'at_risk'
            else 'off_track'
        end as status
    from projections
)

select
    'growth.achieved' as indicator, level, 'all' as dimension, 'all' as member,
    achieved as numerator, target as denominator, null as value,
    target, null as low, null as high,
    case when target = 0 then 'no_data' else status end as status
from judged
union all
select 'growth.projected', level, 'all', 'all', null, null, projected, null, low, high, null
from judged
