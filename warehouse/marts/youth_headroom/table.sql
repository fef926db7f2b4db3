with

selections as (
    select
        rule.level,
        rule.max_age,
        rule.min_percent,
        count(fact_member.level) as selected,
        count(*) filter (where fact_member.age_at_reference <= rule.max_age) as young
    from policy_youth_share as rule
    left join fact_member on fact_member.level = rule.level
    group by rule.level, rule.max_age, rule.min_percent
),

-- In hundredths of a person all is whole. A younger one more gains 100 - p, which is nothing at p = 100; an older one
-- more costs p, which is nothing at p = 0: neither then divides.
hundredths as (
    select
        level,
        max_age,
        selected,
        young,
        min_percent * selected as required,
        greatest(min_percent * selected - young * 100, 0) as shortfall,
        greatest(young * 100 - min_percent * selected, 0) as surplus,
        nullif(100 - min_percent, 0) as gain,
        nullif(min_percent, 0) as cost
    from selections
),

-- Divided exactly: a is first brought to a multiple of b, up by a + (b - a % b) % b, down by a - a % b.
headrooms as (
    select
        level,
        max_age,
        selected,
        young - cast((required + (100 - required % 100) % 100) / 100 as bigint) as slack,
        case
            when shortfall = 0 then 0
            else cast((shortfall + (gain - shortfall % gain) % gain) / gain as bigint)
        end as needed,
        cast((surplus - surplus % cost) / cost as bigint) as room
    from hundredths
)

select
    'youth_ratio.' || figures.figure || '.le' || cast(headrooms.max_age as string) as indicator,
    headrooms.level,
    'all' as dimension,
    'all' as member,
    null as numerator,
    null as denominator,
    case
        when headrooms.selected = 0 then null
        when figures.figure = 'slack' then headrooms.slack
        when figures.figure = 'needed' then headrooms.needed
        else headrooms.room
    end as value,
    null as target,
    null as low,
    null as high,
    case when headrooms.selected = 0 then 'no_data' end as status
from headrooms
cross join (values ('slack'), ('needed'), ('room')) as figures (figure)
