with

headcount as (
    select
        member as sector,
        max(case when level = 1 then numerator else 0 end) as level_1,
        max(case when level = 2 then numerator else 0 end) as level_2,
        max(case when level = 3 then numerator else 0 end) as level_3,
        max(case when level = 0 then numerator else 0 end) as total
    from indicator
    where indicator = 'sector.headcount' and dimension = 'sector'
    group by member
),

coverage as (
    select
        max(case when level = 1 then numerator else 0 end) as covered_1,
        max(case when level = 2 then numerator else 0 end) as covered_2,
        max(case when level = 3 then numerator else 0 end) as covered_3,
        max(case when level = 0 then numerator else 0 end) as covered_all
    from indicator
    where indicator = 'sector.coverage' and dimension = 'all'
),

focus as (
    select count(*) as listed, max(article) as article
    from policy_sector
),

row_by_sector as (
    select
        codelist_sector.code as sector,
        codelist_sector.sort_order,
        codelist_sector.zh,
        codelist_sector.en,
        policy_sector.sector is not null as is_listed,
        policy_sector.article,
        cast(coalesce(headcount.level_1, 0) as bigint) as level_1,
        cast(coalesce(headcount.level_2, 0) as bigint) as level_2,
        cast(coalesce(headcount.level_3, 0) as bigint) as level_3,
        cast(coalesce(headcount.total, 0) as bigint) as total
    from codelist_sector
    left join policy_sector on policy_sector.sector = codelist_sector.code
    left join headcount on headcount.sector = codelist_sector.code
),

with_most as (
    select
        row_by_sector.*,
        max(level_1) over () as most_1,
        max(level_2) over () as most_2,
        max(level_3) over () as most_3
    from row_by_sector
)

-- A zero says whether it is a gap (a focus sector) or only nothing (any other).
select
    with_most.sector,
    with_most.sort_order,
    with_most.zh,
    with_most.en,
    with_most.is_listed,
    with_most.level_1,
    with_most.level_2,
    with_most.level_3,
    with_most.total,
    case
        when level_1 = 0 and is_listed then 'gap' when level_1 = 0 then 'none'
        when level_1 * 4 <= most_1 then '1' when level_1 * 4 <= most_1 * 2 then '2'
        when level_1 * 4 <= most_1 * 3 then '3' else '4'
    end as tint_1,
    case
        when level_2 = 0 and is_listed then 'gap' when level_2 = 0 then 'none'
        when level_2 * 4 <= most_2 then '1' when level_2 * 4 <= most_2 * 2 then '2'
        when level_2 * 4 <= most_2 * 3 then '3' else '4'
    end as tint_2,
    case
        when level_3 = 0 and is_listed then 'gap' when level_3 = 0 then 'none'
        when level_3 * 4 <= most_3 then '1' when level_3 * 4 <= most_3 * 2 then '2'
        when level_3 * 4 <= most_3 * 3 then '3' else '4'
    end as tint_3,
    coalesce(coverage.covered_1, 0) as covered_1,
    coalesce(coverage.covered_2, 0) as covered_2,
    coalesce(coverage.covered_3, 0) as covered_3,
    coalesce(coverage.covered_all, 0) as covered_all,
    focus.listed,
    coalesce(with_most.article, focus.article) as article
from with_most
cross join coverage
cross join focus
