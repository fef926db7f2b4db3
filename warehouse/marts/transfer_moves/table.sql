with

-- Level 0 is all levels together, and with them the moves of those who had no level on the day.
moves as (
    select level, year from fact_transfer where level > 0
    union all
    select 0 as level, year from fact_transfer
)

select
    'transfer.moves' as indicator,
    level,
    'year' as dimension,
    cast(year as string) as member,
    count(*) as numerator,
    null as denominator,
    count(*) as value,
    null as target,
    null as low,
    null as high,
    null as status
from moves
group by level, year
