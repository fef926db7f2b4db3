-- The published figures that are asked for; a question without a dimension means the whole, where there is one.
with

matching as (
    select *
    from mart.indicator
    cross join asked
    where
        indicator.indicator = asked.indicator_asked
        and (asked.level_asked is null or indicator.level = asked.level_asked)
        and (asked.dimension_asked is null or indicator.dimension = asked.dimension_asked)
        and (asked.member_asked is null or indicator.member = asked.member_asked)
)

select
    indicator,
    level,
    dimension,
    member,
    numerator,
    denominator,
    value,
    target,
    low,
    high,
    status
from matching
where
    everywhere
    or dimension_asked is not null
    or member_asked is not null
    or dimension = 'all'
    or not exists (select 1 from matching as other where other.dimension = 'all')
