-- Units have no level, so awards are counted over all levels only.
select
    'commendation.awards' as indicator,
    0 as level,
    'recipient_kind' as dimension,
    recipient_kind as member,
    count(*) as numerator,
    null as denominator,
    count(*) as value,
    null as target,
    null as low,
    null as high,
    null as status
from fact_commendation
group by recipient_kind
