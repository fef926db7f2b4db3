-- Figures of the whole: those held against a target, worst first, and those derived from them.
select
    indicator,
    level,
    numerator,
    denominator,
    value,
    target,
    status
from mart.indicator
where dimension = 'all'
order by
    case status
        when 'missed' then 1
        when 'off_track' then 2
        when 'at_risk' then 3
        when 'short' then 4
        when 'over' then 5
        when 'below' then 6
        when 'above' then 7
        else 8
    end nulls last,
    indicator nulls last,
    level nulls last
