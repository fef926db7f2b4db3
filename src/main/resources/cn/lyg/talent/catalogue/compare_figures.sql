-- Figures that moved, the largest wholes first.
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
    after.value - before.value as difference,
    before.status as status_before,
    after.status as status_after
from earlier.mart.indicator as before
full outer join later.mart.indicator as after
    on after.programme = before.programme
    and after.indicator = before.indicator
    and after.level = before.level
    and after.dimension = before.dimension
    and after.member = before.member
where
    before.numerator is distinct from after.numerator
    or before.denominator is distinct from after.denominator
    or before.value is distinct from after.value
    or before.target is distinct from after.target
    or before.status is distinct from after.status
order by
    case coalesce(after.dimension, before.dimension) when 'all' then 1 else 2 end nulls last,
    coalesce(after.indicator, before.indicator) nulls last,
    coalesce(after.level, before.level) nulls last,
    coalesce(after.dimension, before.dimension) nulls last,
    coalesce(after.member, before.member) nulls last
