-- Each share pooled over the period, and round by round: how many rounds miss it, and the worst of them.
select
    base_year,
    level,
    indicator,
    'all' as dimension,
    'all' as member,
    max(case when dimension = 'all' then numerator end) as numerator,
    max(case when dimension = 'all' then denominator end) as denominator,
    max(case when dimension = 'all' then value end) as value,
    max(case when dimension = 'all' then target end) as target,
    max(case when dimension = 'all' then status end) as pooled,
    count(*) filter (where dimension = 'round') as rounds,
    count(*) filter (where dimension = 'round' and status = 'missed') as rounds_missed,
    min(case when dimension = 'round' then value end) as worst_round
from base_year_figure
group by base_year, sort_order, level, indicator
order by level nulls last, indicator nulls last, sort_order nulls last
