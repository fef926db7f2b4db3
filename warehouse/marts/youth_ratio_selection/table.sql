with

-- Each member once under every dimension, so that one grouping yields all of them.
members as (
    select
        fact_member.level,
        fact_member.age_at_reference,
        dimensions.dimension,
        case dimensions.dimension
            when 'recommender' then fact_member.recommender_selected
            when 'sector' then fact_member.sector
            when 'round' then fact_member.round
            else 'all'
        end as member
    from fact_member
    cross join (values ('all'), ('recommender'), ('sector'), ('round')) as dimensions (dimension)
),

-- A level with nobody selected keeps its row, with a zero denominator.
shares as (
    select
        rule.level,
        rule.max_age,
        rule.min_percent,
        coalesce(members.dimension, 'all') as dimension,
        coalesce(members.member, 'all') as member,
        count(members.level) as selected,
        count(*) filter (where members.age_at_reference <= rule.max_age) as young
    from policy_youth_share as rule
    left join members on members.level = rule.level
    group by rule.level, rule.max_age, rule.min_percent, members.dimension, members.member
)

select
    'youth_ratio.selection.le' || cast(max_age as string) as indicator,
    level,
    dimension,
    member,
    young as numerator,
    selected as denominator,
    null as value,
    cast(min_percent / 100 as decimal(28, 6)) as target,
    null as low,
    null as high,
    -- Decided on whole numbers: a rounded share must never pass or fail anyone.
    case
        when selected = 0 then 'no_data'
        when young * 100 >= min_percent * selected then 'met'
        else 'missed'
    end as status
from shares
