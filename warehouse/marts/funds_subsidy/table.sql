with

section_name as (
    select 'level' as section, cast(level as string) as member, level as sort_order, zh, en from policy_level
    union all
    select 'level' as section, '0' as member, cast(null as bigint) as sort_order, '合计' as zh, 'All' as en from policy_subsidy_term
    union all
    select 'payer' as section, code as member, sort_order, zh, en from codelist_payer
),

-- What a payer owes is not known: a person's entitlement names no payer.
amount as (
    select
        case dimension when 'all' then 'level' else dimension end as section,
        case dimension when 'all' then cast(level as string) else member end as member,
        max(case when indicator = 'fund.subsidy.entitled' then numerator end) as entitled,
        coalesce(max(case when indicator = 'fund.subsidy.paid' then numerator end), 0) as paid
    from indicator
    where
        indicator in ('fund.subsidy.entitled', 'fund.subsidy.paid')
        and (dimension = 'all' or (level = 0 and dimension in ('payer', 'year')))
    group by dimension, case dimension when 'all' then cast(level as string) else member end
),

cents as (
    select
        amount.*,
        cast(paid * 100 as bigint) * 1000 as paid_mills,
        nullif(cast(entitled * 100 as bigint), 0) as entitled_cents,
        section = 'year' and member < cast(year(date_from_unix_date(unix_date(run.as_of) + 1)) as string) as has_ended
    from amount
    cross join run
)

-- Cut, not rounded, to a tenth of a per cent.
select
    cents.section,
    cents.member,
    row_number() over (
        order by
            case cents.section when 'year' then 1 when 'level' then 2 else 3 end nulls last,
            section_name.sort_order nulls last,
            cents.member nulls last
    ) as sort_order,
    coalesce(section_name.zh, case cents.section when 'year' then cents.member || '年' else cents.member end) as zh,
    coalesce(section_name.en, cents.member) as en,
    cents.entitled / 10000 as entitled_wan,
    cents.paid / 10000 as paid_wan,
    (cents.entitled - cents.paid) / 10000 as gap_wan,
    ((paid_mills - paid_mills % entitled_cents) / entitled_cents) / 1000 as share,
    case
        when not has_ended then 'none'
        when entitled_cents is null then 'no_data'
        when cents.paid < cents.entitled then 'short'
        when cents.paid > cents.entitled then 'over'
        else 'met'
    end as status,
    policy_subsidy_term.article
from cents
cross join policy_subsidy_term
left join section_name on section_name.section = cents.section and section_name.member = cents.member
