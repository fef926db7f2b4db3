with

-- The member reads ROUND/RECOMMENDER; the recommender is told by its list.
used as (
    select indicator.member, indicator.level, indicator.numerator, indicator.denominator, indicator.value, indicator.status
    from indicator
    where indicator.indicator = 'selection.places' and indicator.dimension = 'round_recommender'
),

named as (
    select
        used.*,
        codelist_recommender.sort_order as place,
        codelist_recommender.zh,
        codelist_recommender.en,
        substring(used.member, 1, length(used.member) - length(codelist_recommender.code) - 1) as round
    from used
    left join codelist_recommender on used.member like '%/' || codelist_recommender.code
)

select
    named.member,
    named.level,
    row_number() over (
        order by
            case named.status when 'over' then 1 else 2 end nulls last,
            coalesce(named.round, named.member) nulls last,
            named.place nulls last,
            named.level nulls last,
            named.member nulls last
    ) as sort_order,
    coalesce(named.round, '–') as round,
    coalesce(named.zh, named.member) as zh,
    coalesce(named.en, named.member) as en,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    coalesce(named.numerator, 0) as confirmed,
    coalesce(named.denominator, 0) as places,
    named.value as share,
    coalesce(named.status, 'no_data') as status
from named
inner join policy_level on policy_level.level = named.level
