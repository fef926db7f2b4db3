with

-- The share furthest below its target, or where all are met the one closest to it; a tie goes to the higher level.
youth_by_rank as (
    select
        indicator.numerator,
        indicator.denominator,
        indicator.value,
        indicator.target,
        coalesce(indicator.status, 'no_data') as status,
        policy_level.zh as level_zh,
        policy_level.en as level_en,
        policy_youth_share.max_age,
        policy_youth_share.article,
        row_number() over (
            order by
                case indicator.status when 'missed' then 1 when 'met' then 2 else 3 end nulls last,
                coalesce(indicator.value - indicator.target, 0) nulls last,
                policy_youth_share.level nulls last,
                policy_youth_share.max_age nulls last
        ) as place
    from policy_youth_share
    inner join policy_level on policy_level.level = policy_youth_share.level
    left join indicator
        on
            indicator.indicator = 'youth_ratio.selection.le' || cast(policy_youth_share.max_age as string)
            and indicator.level = policy_youth_share.level
            and indicator.dimension = 'all'
),

gaps as (
    select count(*) as cells
    from indicator
    inner join policy_sector on policy_sector.sector = indicator.member
    where indicator.indicator = 'sector.headcount' and indicator.level > 0 and indicator.numerator = 0
),

whole as (
    select
        max(case when indicator = 'headcount.active' then numerator end) as active,
        max(case when indicator = 'headcount.active' then denominator end) as planned,
        max(case when indicator = 'headcount.active' then value end) as fill,
        max(case when indicator = 'headcount.active' then status end) as fill_status,
        max(case when indicator = 'sector.coverage' then numerator end) as covered,
        max(case when indicator = 'sector.coverage' then denominator end) as listed,
        max(case when indicator = 'sector.coverage' then status end) as cover_status,
        max(case when indicator = 'fund.grant.timeliness' then numerator end) as paid,
        max(case when indicator = 'fund.grant.timeliness' then denominator end) as due
    from indicator
    where level = 0 and dimension = 'all'
),

-- Cut to a tenth of a per cent, in whole cents: what is all but paid must not read as paid.
grants as (
    select
        paid,
        due,
        ((paid_mills - paid_mills % due_cents) / due_cents) / 1000 as paid_share
    from (
        select paid, due, cast(paid * 100 as bigint) * 1000 as paid_mills, nullif(cast(due * 100 as bigint), 0) as due_cents
        from whole
    ) as cents
),

-- The worst level speaks for all: one target out of reach is not made good by another within it.
growth as (
    select
        count(*) as levels,
        count(*) filter (where status in ('met', 'on_track')) as in_reach,
        sum(numerator) as achieved,
        sum(denominator) as target,
        case
            when count(*) filter (where status in ('off_track', 'missed')) > 0 then 'off_track'
            when count(*) filter (where status = 'at_risk') > 0 then 'at_risk'
            when count(*) filter (where status = 'on_track') > 0 then 'on_track'
            when count(*) filter (where status = 'met') > 0 then 'met'
            else 'no_data'
        end as status
    from indicator
    where indicator = 'growth.achieved' and dimension = 'all'
),

headline (item, sort_order, unit, value, numerator, denominator, share, target, gap, level_zh, level_en, max_age, status, article) as (
    select
        'headcount', 1, 'people', active, active, planned, fill, planned,
        planned - active, null, null, null, coalesce(fill_status, 'no_data'), 'Art. 3'
    from whole
    union all
    select
        'youth', 2, 'share', value, numerator, denominator, value, target,
        null, level_zh, level_en, max_age, status, article
    from youth_by_rank where place = 1
    union all
    select
        'sectors', 3, 'sectors', covered, covered, listed, null, listed,
        gaps.cells, null, null, null, coalesce(cover_status, 'no_data'), 'Art. 5'
    from whole cross join gaps
    union all
    select
        'grants', 4, 'share', paid_share, paid / 10000, due / 10000, paid_share, 1,
        (due - paid) / 10000, null, null, null,
        case when coalesce(due, 0) = 0 then 'no_data' when paid < due then 'short' else 'met' end, policy_grant_term.article
    from grants cross join policy_grant_term
    union all
    select
        'growth', 5, 'levels', in_reach, achieved, target, null, levels,
        null, null, null, null, status, 'Art. 3'
    from growth
)

select
    item, sort_order, unit, value, numerator, denominator, share, target, gap,
    level_zh, level_en, max_age, status, article
from headline
