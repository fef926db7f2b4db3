with

counted as (
    select
        member as recommender,
        max(case when level = 1 then numerator end) as level_1,
        max(case when level = 2 then numerator end) as level_2,
        max(case when level = 3 then numerator end) as level_3,
        max(case when level = 0 then numerator end) as total,
        max(case when level = 0 then value end) as share
    from indicator
    where indicator = 'distribution.recommender'
    group by member
),

row_by_recommender as (
    select
        coalesce(codelist_recommender.code, counted.recommender) as recommender,
        codelist_recommender.sort_order as place,
        coalesce(codelist_recommender.zh, nullif(counted.recommender, 'unknown'), '未填报') as zh,
        coalesce(codelist_recommender.en, nullif(counted.recommender, 'unknown'), 'Not given') as en,
        cast(coalesce(counted.level_1, 0) as bigint) as level_1,
        cast(coalesce(counted.level_2, 0) as bigint) as level_2,
        cast(coalesce(counted.level_3, 0) as bigint) as level_3,
        cast(coalesce(counted.total, 0) as bigint) as total,
        counted.share
    from codelist_recommender
    full outer join counted on counted.recommender = codelist_recommender.code
),

with_most as (
    select
        row_by_recommender.*,
        max(level_1) over () as most_1,
        max(level_2) over () as most_2,
        max(level_3) over () as most_3,
        sum(total) over () as everyone
    from row_by_recommender
)

select
    recommender,
    row_number() over (order by place nulls last, recommender nulls last) as sort_order,
    zh,
    en,
    level_1,
    level_2,
    level_3,
    total,
    coalesce(share, case when everyone > 0 then 0 end) as share,
    case
        when level_1 = 0 then 'none' when level_1 * 4 <= most_1 then '1'
        when level_1 * 4 <= most_1 * 2 then '2' when level_1 * 4 <= most_1 * 3 then '3' else '4'
    end as tint_1,
    case
        when level_2 = 0 then 'none' when level_2 * 4 <= most_2 then '1'
        when level_2 * 4 <= most_2 * 2 then '2' when level_2 * 4 <= most_2 * 3 then '3' else '4'
    end as tint_2,
    case
        when level_3 = 0 then 'none' when level_3 * 4 <= most_3 then '1'
        when level_3 * 4 <= most_3 * 2 then '2' when level_3 * 4 <= most_3 * 3 then '3' else '4'
    end as tint_3
from with_most
