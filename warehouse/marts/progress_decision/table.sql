with

figure as (
    select
        indicator.*,
        policy_level.zh as level_zh,
        policy_level.en as level_en,
        coalesce(policy_level.managed_by, 'city') as managed_by
    from indicator
    left join policy_level on policy_level.level = indicator.level
    where indicator.dimension = 'all'
),

youth as (
    select
        figure.*,
        policy_youth_share.max_age,
        policy_youth_share.article,
        cast(policy_youth_share.min_percent as decimal(28, 6)) / 100 as min_share
    from figure
    inner join policy_youth_share
        on
            policy_youth_share.level = figure.level
            and figure.indicator like 'youth_ratio.%.le' || cast(policy_youth_share.max_age as string)
),

open_case as (
    select
        case
            when rule in ('A34-two-fails', 'A34-333') then 'exits_due'
            when rule = 'A26-underpaid' then 'subsidies_due'
            when severity = 'violation' then 'violations'
        end as kind,
        count(*) as cases
    from finding
    -- Shares and plans have lines of their own; exceptions and the office's daily work are not for this page.
    where decision is null and severity <> 'exception' and rule not in ('A15-youth', 'A03-over-plan')
    group by 1
),

empty_cell as (
    select count(*) as cells
    from indicator
    inner join policy_sector on policy_sector.sector = indicator.member
    where indicator.indicator = 'sector.headcount' and indicator.level > 0 and indicator.numerator = 0
),

matter (kind, priority, level, level_zh, level_en, max_age, amount, found, target, low, high, due_on, responsible, status, article) as (
    select
        'youth_missed', 1, share.level, share.level_zh, share.level_en, share.max_age, needed.value,
        share.value, share.target, null, null, cast(null as date), share.managed_by, share.status, share.article
    from youth as share
    left join youth as needed
        on
            needed.level = share.level and needed.max_age = share.max_age
            and needed.indicator like 'youth_ratio.needed.%'
    where share.status = 'missed' and share.indicator like 'youth_ratio.selection.%'
    union all
    select
        'over_plan', 2, level, level_zh, level_en, null, numerator - denominator,
        numerator, denominator, null, null, null, managed_by, status, 'Art. 3'
    from figure
    where indicator = 'headcount.active' and level > 0 and status = 'over'
    union all
    select
        'growth', case achieved.status when 'at_risk' then 8 else 3 end,
        achieved.level, achieved.level_zh, achieved.level_en, null, achieved.numerator,
        projected.value, achieved.target, projected.low, projected.high, null,
        achieved.managed_by, achieved.status, 'Art. 3'
    from figure as achieved
    left join figure as projected
        on projected.level = achieved.level and projected.indicator = 'growth.projected'
    where achieved.indicator = 'growth.achieved' and achieved.status in ('at_risk', 'off_track', 'missed')
    union all
    select
        kind, case kind when 'violations' then 4 when 'exits_due' then 5 else 7 end,
        0, null, null, null, cases, null, null, null, null, null,
        case kind when 'subsidies_due' then 'finance' else 'city' end,
        case kind when 'violations' then 'missed' else 'short' end,
        case kind when 'subsidies_due' then 'Art. 26' when 'exits_due' then 'Art. 34' end
    from open_case
    where kind is not null
    union all
    select
        case indicator when 'fund.recovery' then 'recovery' else 'grants_due' end, 6,
        level, null, null, null, (denominator - numerator) / 10000, numerator / 10000, denominator / 10000,
        null, null, null, case indicator when 'fund.recovery' then 'city' else 'finance' end,
        'short', case indicator when 'fund.recovery' then 'Art. 34' else 'Art. 25' end
    from figure
    where indicator in ('fund.recovery', 'fund.grant.timeliness') and level = 0 and numerator < denominator
    union all
    select
        'youth_falling', 9, youth.level, youth.level_zh, youth.level_en, youth.max_age, youth.value,
        null, youth.min_share, null, null,
        date_from_unix_date(unix_date(run.as_of) + cast(youth.value as integer)), youth.managed_by, 'at_risk', youth.article
    from youth cross join run
    where youth.indicator like 'youth_ratio.breach.%' and youth.value > 0
    union all
    select
        'sector_gaps', 10, 0, null, null, null, empty_cell.cells,
        figure.numerator, figure.denominator, null, null, null, 'city', 'short', 'Art. 5'
    from figure cross join empty_cell
    where figure.indicator = 'sector.coverage' and figure.level = 0 and empty_cell.cells > 0 and figure.numerator > 0
    union all
    select
        'vacant', 11, level, level_zh, level_en, null, denominator - numerator,
        numerator, denominator, null, null, null, managed_by, status, 'Art. 3'
    from figure
    where indicator = 'headcount.active' and level > 0 and status = 'short'
)

select
    row_number() over (
        order by priority nulls last, level nulls last, max_age nulls first, kind nulls last
    ) as sort_order,
    kind, level, level_zh, level_en, max_age, amount, found, target, low, high, due_on,
    responsible, status, article,
    count(*) over () as matters
from matter
