with

-- What was paid counts in the year of its payment, whatever year a subsidy was for.
payments as (
    select year(paid_on) as year, payer, 'grant' as line, amount
    from fact_disbursement
    union all
    select year(paid_on) as year, payer, 'subsidy' as line, amount
    from fact_subsidy
),

-- A budget out of which nothing was paid keeps its row at zero; what was paid without a budget is no share of one.
sums as (
    select fact_budget.year, fact_budget.payer, fact_budget.line, fact_budget.amount as budget, sum(payments.amount) as paid
    from fact_budget
    left join payments
        on
            payments.year = fact_budget.year
            and payments.payer = fact_budget.payer
            and payments.line = fact_budget.line
    group by fact_budget.year, fact_budget.payer, fact_budget.line, fact_budget.amount
)

select
    'fund.budget.utilization' as indicator,
    0 as level,
    'year_payer_line' as dimension,
    cast(year as string) || '/' || payer || '/' || line as member,
    coalesce(paid, 0) as numerator,
    budget as denominator,
    null as value,
    null as target,
    null as low,
    null as high,
    case when budget = 0 then 'no_data' end as status
from sums
