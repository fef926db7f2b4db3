with

-- A month without that day ends the year on its last day.
later as (
    select
        make_date(
            year(as_of) + 1, month(as_of), case when month(as_of) = 2 and day(as_of) = 29 then 28 else day(as_of) end
        ) as year_on
    from run
),

member as (
    select
        dimensions.dimension,
        case dimensions.dimension when 'recommender' then fact_member.recommender else 'all' end as member,
        fact_member.level,
        fact_member.age,
        year(later.year_on) - year(fact_member.birth_date) - case
            when month(later.year_on) * 100 + day(later.year_on)
                < month(fact_member.birth_date) * 100 + day(fact_member.birth_date) then 1
            else 0
        end as age_then
    from fact_member
    cross join later
    cross join (values ('all'), ('recommender')) as dimensions (dimension)
    where fact_member.is_active
),

counted as (
    select
        member.dimension, member.member, rule.level, rule.max_age, rule.min_percent, rule.article,
        count(*) as active,
        count(*) filter (where member.age <= rule.max_age) as young,
        count(*) filter (where member.age <= rule.max_age and member.age_then > rule.max_age) as ages_out
    from policy_youth_share as rule
    inner join member on member.level = rule.level
    group by member.dimension, member.member, rule.level, rule.max_age, rule.min_percent, rule.article
),

-- In hundredths of a person above (or below) what is asked a year on.
balance as (
    select counted.*, young - ages_out as remaining, (young - ages_out) * 100 - active * min_percent as spare
    from counted
)

select
    balance.dimension,
    balance.member,
    balance.level,
    balance.max_age,
    row_number() over (
        order by
            case balance.dimension when 'all' then 1 else 2 end nulls last,
            case balance.dimension when 'all' then 0 else -balance.ages_out end nulls last,
            balance.level nulls last, balance.max_age desc nulls last,
            codelist_recommender.sort_order nulls last, balance.member nulls last
    ) as sort_order,
    case balance.dimension
        when 'all' then '全部' else coalesce(codelist_recommender.zh, nullif(balance.member, 'unknown'), '未填报')
    end as zh,
    case balance.dimension
        when 'all' then 'All' else coalesce(codelist_recommender.en, nullif(balance.member, 'unknown'), 'Not given')
    end as en,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    cast(balance.min_percent as decimal(28, 6)) / 100 as target,
    later.year_on,
    balance.active,
    balance.young,
    balance.ages_out,
    balance.remaining,
    (1000 * balance.remaining - (1000 * balance.remaining) % balance.active) / balance.active * 0.001 as share,
    case when balance.spare < 0 then 'lacking' else 'spare' end as gap,
    case
        when balance.spare < 0 then (100 - 1 - balance.spare - (100 - 1 - balance.spare) % 100) / 100
        else (balance.spare - balance.spare % 100) / 100
    end as gap_people,
    case when balance.spare < 0 then 'missed' else 'met' end as status,
    balance.article
from balance
inner join policy_level on policy_level.level = balance.level
cross join later
left join codelist_recommender on codelist_recommender.code = balance.member and balance.dimension = 'recommender'
