with

-- What was paid counts in the year of its payment, whatever year a subsidy was for.
amounts as (
    select year, payer, line, amount as budget, 0 as paid
    from fact_budget
    union all
    select year(paid_on) as year, payer, 'grant' as line, 0 as budget, amount as paid
    from fact_disbursement
    union all
    select year(paid_on) as year, payer, 'subsidy' as line, 0 as budget, amount as paid
    from fact_subsidy
),

-- Money paid where nothing was budgeted keeps a row, without data, so that no payment is lost.
sums as (
    select year, payer, line, sum(budget) as budget, sum(paid) as paid
    from amounts
    group by year, payer, line
)

select
    'fund.budget.utilization' as indicator,
    0 as level,
    'year_payer_line' as dimension,
    cast(year as string) || '/' || payer || '/' || line as member,
    paid as numerator,
    budget as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when budget = 0 then 'no_data' end as status
from sums
