with

grant_line as (
    select
        'grant' as line,
        level,
        max(case when indicator = 'fund.grant.approved' then numerator end) as granted,
        max(case when indicator = 'fund.grant.disbursed' then numerator end) as paid,
        max(case when indicator = 'fund.grant.timeliness' then numerator end) as paid_of_due,
        max(case when indicator = 'fund.grant.timeliness' then denominator end) as due
    from indicator
    where indicator like 'fund.grant.%' and dimension = 'all'
    group by level
),

-- A year's subsidy is owed once the year has ended, that is once tomorrow lies in a later year;
-- what is paid beyond a year's entitlement pays no other year.
subsidy_year as (
    select
        indicator.member,
        max(case when indicator.indicator = 'fund.subsidy.entitled' then indicator.numerator else 0 end) as entitled,
        max(case when indicator.indicator = 'fund.subsidy.paid' then indicator.numerator else 0 end) as paid
    from indicator
    cross join run
    where
        indicator.indicator in ('fund.subsidy.entitled', 'fund.subsidy.paid')
        and indicator.level = 0
        and indicator.dimension = 'year'
        and indicator.member < cast(year(date_from_unix_date(unix_date(run.as_of) + 1)) as string)
    group by indicator.member
),

subsidy_due as (
    select sum(least(entitled, paid)) as paid_of_due, sum(entitled) as due
    from subsidy_year
),

subsidy_line as (
    select
        'subsidy' as line,
        0 as level,
        max(case when indicator.indicator = 'fund.subsidy.entitled' then indicator.numerator end) as granted,
        max(case when indicator.indicator = 'fund.subsidy.paid' then indicator.numerator end) as paid,
        max(subsidy_due.paid_of_due) as paid_of_due,
        max(subsidy_due.due) as due
    from indicator
    cross join subsidy_due
    where indicator.indicator like 'fund.subsidy.%' and indicator.level = 0 and indicator.dimension = 'all'
),

wanted as (
    select 'grant' as line, level, level as sort_order, zh, en from policy_level
    union all
    select totals.line, 0 as level, totals.sort_order, cast(null as string) as zh, cast(null as string) as en
    from (values ('grant', 8), ('subsidy', 9)) as totals (line, sort_order)
),

amounts as (
    select * from grant_line
    union all
    select * from subsidy_line
),

-- In whole cents from here on, so that the share can be cut, not rounded, to a tenth of a per cent.
line_by_level as (
    select
        wanted.*,
        cast(coalesce(amounts.granted, 0) as decimal(20, 2)) as granted,
        cast(coalesce(amounts.paid, 0) as decimal(20, 2)) as paid,
        cast(coalesce(amounts.due, 0) as decimal(20, 2)) as due,
        cast(coalesce(amounts.due, 0) - coalesce(amounts.paid_of_due, 0) as decimal(20, 2)) as overdue,
        cast(coalesce(amounts.paid_of_due, 0) * 100 as bigint) * 1000 as paid_mills,
        nullif(cast(coalesce(amounts.due, 0) * 100 as bigint), 0) as due_cents
    from wanted
    left join amounts on amounts.line = wanted.line and amounts.level = wanted.level
)

select
    line_by_level.line,
    line_by_level.level,
    line_by_level.sort_order,
    line_by_level.zh as level_zh,
    line_by_level.en as level_en,
    line_by_level.granted / 10000 as granted_wan,
    line_by_level.due / 10000 as due_wan,
    line_by_level.paid / 10000 as paid_wan,
    ((paid_mills - paid_mills % due_cents) / due_cents) / 1000 as paid_of_due,
    line_by_level.overdue / 10000 as overdue_wan,
    case when due_cents is null then 'no_data' when overdue > 0 then 'short' else 'met' end as status,
    case line_by_level.line when 'grant' then policy_grant_term.article else policy_subsidy_term.article end as article
from line_by_level
cross join policy_grant_term
cross join policy_subsidy_term
