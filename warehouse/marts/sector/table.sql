with

-- Level 0 is all levels together.
members as (
    select level, sector from fact_member where is_active
    union all
    select 0 as level, sector from fact_member where is_active
),

levels as (
    select level from dim_level
    union all
    select 0 as level
),

sectors as (
    select
        levels.level,
        dim_sector.sector,
        dim_sector.is_listed,
        count(members.level) as people
    from levels
    cross join dim_sector
    left join members
        on members.level = levels.level
        and members.sector = dim_sector.sector
    group by levels.level, dim_sector.sector, dim_sector.is_listed
),

-- Decimals of no places: squares of a whole country's members would not fit into 64 bits.
totals as (
    select
        level,
        count(*) filter (where is_listed) as listed,
        count(*) filter (where is_listed and people > 0) as covered,
        cast(sum(people) as decimal(38, 0)) as everyone,
        cast(sum(cast(people as decimal(12, 0)) * people) as decimal(38, 0)) as squares
    from sectors
    group by level
),

-- Six places, half up, in whole numbers: with x = 2 * n * 10^6 + d, (x - x % 2d) / 2d millionths.
halves as (
    select
        level,
        squares * 2000000 + everyone * everyone as x,
        nullif(2 * everyone * everyone, 0) as twice
    from totals
)

select
    'sector.headcount' as indicator,
    sectors.level,
    'sector' as dimension,
    sectors.sector as member,
    sectors.people as numerator,
    totals.everyone as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when totals.everyone = 0 then 'no_data' end as status
from sectors
inner join totals on totals.level = sectors.level
union all
select
    'sector.coverage', level, 'all', 'all', covered, listed, null, listed, null, null,
    case
        when listed = 0 then 'no_data'
        when covered < listed then 'short'
        else 'met'
    end
from totals
union all
select
    'sector.concentration', level, 'all', 'all', null, null,
    cast(round((x - x % twice) / twice) as decimal(7, 0)) * 0.000001, null, null, null,
    case when twice is null then 'no_data' end
from halves
