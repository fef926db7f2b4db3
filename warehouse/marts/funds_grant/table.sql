with

section_name as (
    select 'level' as section, cast(level as string) as member, level as sort_order, zh, en from policy_level
    union all
    select 'level' as section, '0' as member, cast(null as bigint) as sort_order, '合计' as zh, 'All' as en from policy_grant_term
    union all
    select 'payer' as section, code as member, sort_order, zh, en from codelist_payer
),

amount as (
    select
        case dimension when 'all' then 'level' else dimension end as section,
        case dimension when 'all' then cast(level as string) else member end as member,
        coalesce(max(case when indicator = 'fund.grant.approved' then numerator end), 0) as approved,
        coalesce(max(case when indicator = 'fund.grant.due' then numerator end), 0) as due,
        coalesce(max(case when indicator = 'fund.grant.disbursed' then numerator end), 0) as paid,
        coalesce(max(case when indicator = 'fund.grant.timeliness' then numerator end), 0) as paid_of_due,
        max(case when indicator = 'fund.grant.timeliness' then denominator end) as asked
    from indicator
    where
        indicator in ('fund.grant.approved', 'fund.grant.due', 'fund.grant.disbursed', 'fund.grant.timeliness')
        and (dimension = 'all' or (level = 0 and dimension in ('payer', 'year')))
    group by dimension, case dimension when 'all' then cast(level as string) else member end
),

-- In whole cents, so that a share can be cut, not rounded, to a tenth of a per cent.
cents as (
    select
        amount.*,
        cast(paid_of_due * 100 as bigint) * 1000 as paid_of_due_mills,
        cast(paid * 100 as bigint) * 1000 as paid_mills,
        nullif(cast(asked * 100 as bigint), 0) as asked_cents,
        nullif(cast(approved * 100 as bigint), 0) as approved_cents
    from amount
)

select
    cents.section,
    cents.member,
    row_number() over (
        order by
            case cents.section when 'level' then 1 when 'payer' then 2 else 3 end nulls last,
            section_name.sort_order nulls last,
            cents.member nulls last
    ) as sort_order,
    coalesce(section_name.zh, case cents.section when 'year' then cents.member || '年' else cents.member end) as zh,
    coalesce(section_name.en, cents.member) as en,
    cents.approved / 10000 as approved_wan,
    cents.due / 10000 as due_wan,
    cents.paid / 10000 as paid_wan,
    (cents.asked - cents.paid_of_due) / 10000 as overdue_wan,
    ((paid_of_due_mills - paid_of_due_mills % asked_cents) / asked_cents) / 1000 as paid_of_due,
    case
        when cents.section <> 'year' then ((paid_mills - paid_mills % approved_cents) / approved_cents) / 1000
    end as paid_of_approved,
    case
        when cents.section = 'year' then 'none'
        when asked_cents is null then 'no_data'
        when cents.paid_of_due < cents.asked then 'short'
        else 'met'
    end as status,
    policy_grant_term.article
from cents
cross join policy_grant_term
left join section_name on section_name.section = cents.section and section_name.member = cents.member
