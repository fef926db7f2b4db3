-- The figures before, as published, and after, as they would be.
with

before as (
    select *
    from published.mart.indicator
    where indicator in (select after.indicator from indicator as after)
)

select
    coalesce(after.indicator, before.indicator) as indicator,
    coalesce(after.level, before.level) as level,
    coalesce(after.dimension, before.dimension) as dimension,
    coalesce(after.member, before.member) as member,
    before.numerator as numerator_before,
    after.numerator as numerator_after,
    before.denominator as denominator_before,
    after.denominator as denominator_after,
    before.value as value_before,
    after.value as value_after,
    before.status as status_before,
    after.status as status_after
from indicator as after
full outer join before
    on before.indicator = after.indicator
    and before.level = after.level
    and before.dimension = after.dimension
    and before.member = after.member
where
    before.numerator is distinct from after.numerator
    or before.denominator is distinct from after.denominator
    or before.value is distinct from after.value
    or before.status is distinct from after.status
order by
    case coalesce(after.dimension, before.dimension) when 'all' then 1 else 2 end nulls last,
    coalesce(after.level, before.level) nulls last,
    coalesce(after.indicator, before.indicator) nulls last,
    coalesce(after.dimension, before.dimension) nulls last,
    coalesce(after.member, before.member) nulls last
