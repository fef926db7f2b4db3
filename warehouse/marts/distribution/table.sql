with

-- Level 0 is all levels together.
levels as (
    select
        person_key,
        level
    from fact_member
    where is_active
    union all
    select
        person_key,
        0 as level
    from fact_member
    where is_active
),

-- Each member once under every dimension, so that one grouping yields all of them.
members as (
    select
        levels.level,
        dimensions.dimension,
        coalesce(
            case dimensions.dimension
                when 'sex' then fact_member.sex
                when 'education' then fact_member.education
                when 'degree' then fact_member.degree
                when 'title_rank' then fact_member.title_rank
                when 'age_band' then fact_member.age_band
                when 'recommender' then fact_member.recommender
                when 'unit_kind' then fact_member.unit_kind
                when 'category' then fact_member.category
                when 'sector' then fact_member.sector
                when 'special_plan' then fact_member.special_plan
                when 'round' then fact_member.round
            end,
            'unknown'
        ) as member
    from levels
    inner join fact_member on fact_member.person_key = levels.person_key
    cross join (
        values ('sex'), ('education'), ('degree'), ('title_rank'), ('age_band'), ('recommender'),
            ('unit_kind'), ('category'), ('sector'), ('special_plan'), ('round')
    ) as dimensions (dimension)
),

counts as (
    select
        level,
        dimension,
        member,
        count(*) as people
    from members
    group by level, dimension, member
)

select
    'distribution.' || dimension as indicator,
    level,
    dimension,
    member,
    people as numerator,
    -- Every member has one value in each dimension, so the values add up to all of them.
    cast(sum(people) over (partition by level, dimension) as bigint) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    null as status
from counts
