with

-- Level 0 is all levels together.
members as (
    select person_key, year, level_at_end as level from fact_member_year where is_member_at_end
    union all
    select person_key, year, 0 as level from fact_member_year where is_member_at_end
),

-- However many activities, a person counts once a year.
trained as (
    select distinct
        person_key,
        year
    from fact_training
)

select
    'training.participation' as indicator,
    members.level,
    'year' as dimension,
    cast(members.year as string) as member,
    count(trained.person_key) as numerator,
    count(*) as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    null as status
from members
left join trained
    on trained.person_key = members.person_key
    and trained.year = members.year
group by members.level, members.year
