with

-- The member reads YEAR/PAYER/LINE; payers and lines are told by their lists.
used as (
    select
        member,
        substring(member, 1, 4) as year,
        coalesce(numerator, 0) as paid,
        coalesce(denominator, 0) as budget,
        cast(coalesce(numerator, 0) * 100 as bigint) * 1000 as paid_mills,
        nullif(cast(coalesce(denominator, 0) * 100 as bigint), 0) as budget_cents
    from indicator
    where indicator = 'fund.budget.utilization' and dimension = 'year_payer_line'
),

pair as (
    select
        codelist_payer.code || '/' || codelist_budget_line.code as payer_line,
        codelist_payer.sort_order as payer_order,
        codelist_budget_line.sort_order as line_order,
        codelist_payer.zh as payer_zh,
        codelist_payer.en as payer_en,
        codelist_budget_line.zh as line_zh,
        codelist_budget_line.en as line_en
    from codelist_payer
    cross join codelist_budget_line
)

-- Cut, not rounded, to a tenth of a per cent; the latest year first.
select
    used.member,
    used.year,
    row_number() over (
        order by used.year desc nulls last, pair.payer_order nulls last, pair.line_order nulls last, used.member nulls last
    ) as sort_order,
    coalesce(pair.payer_zh, used.member) as payer_zh,
    coalesce(pair.payer_en, used.member) as payer_en,
    pair.line_zh,
    pair.line_en,
    used.budget / 10000 as budget_wan,
    used.paid / 10000 as paid_wan,
    (used.budget - used.paid) / 10000 as left_wan,
    ((paid_mills - paid_mills % budget_cents) / budget_cents) / 1000 as share,
    case when used.paid > used.budget then 'over' when budget_cents is null then 'no_data' else 'met' end as status
from used
left join pair on used.member = used.year || '/' || pair.payer_line
