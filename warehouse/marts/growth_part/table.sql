with

-- The year since first confirmed that the day lies in, the first being 1, and that of attainment.
member as (
    select
        level,
        coalesce(recommender, 'unknown') as recommender,
        coalesce(sector, 'unknown') as sector,
        cast(1 + year(run.as_of) - year(first_confirmed_on) - case
            when month(run.as_of) * 100 + day(run.as_of) < month(first_confirmed_on) * 100 + day(first_confirmed_on)
                then 1 else 0
        end as string) as years,
        cast(1 + year(attained_on) - year(first_confirmed_on) - case
            when month(attained_on) * 100 + day(attained_on) < month(first_confirmed_on) * 100 + day(first_confirmed_on)
                then 1 else 0
        end as string) as attained_after,
        case when attained_on is not null and not is_disqualified then 1 else 0 end as achieved,
        case when attained_on is null and is_active then 1 else 0 end as candidate
    from fact_member
    cross join run
),

part as (
    select 'recommender' as dimension, recommender as member, level, achieved, candidate from member
    union all
    select 'sector' as dimension, sector as member, level, achieved, candidate from member
    union all
    select 'years' as dimension, years as member, level, achieved, candidate from member
    union all
    select 'attained_after' as dimension, attained_after as member, level, achieved, candidate
    from member
    where achieved = 1
),

member_name as (
    select 'recommender' as dimension, code as member, sort_order, zh, en from codelist_recommender
    union all
    select 'sector' as dimension, code as member, sort_order, zh, en from codelist_sector
),

counted as (
    select
        dimension,
        member,
        count(*) as members,
        sum(candidate) as candidates,
        sum(case when level = 1 then achieved else 0 end) as achieved_1,
        sum(case when level = 2 then achieved else 0 end) as achieved_2,
        sum(case when level = 3 then achieved else 0 end) as achieved_3,
        cast(sum(achieved) as bigint) as achieved
    from part
    group by dimension, member
),

whole as (
    select counted.*, max(achieved) over (partition by dimension) as most
    from counted
)

select
    whole.dimension,
    whole.member,
    row_number() over (
        order by
            case whole.dimension when 'recommender' then 1 when 'sector' then 2 when 'years' then 3 else 4 end nulls last,
            case when whole.dimension in ('years', 'attained_after') then cast(whole.member as bigint) end nulls last,
            member_name.sort_order nulls last,
            whole.member nulls last
    ) as sort_order,
    coalesce(member_name.zh, nullif(whole.member, 'unknown'), '未填报') as zh,
    coalesce(member_name.en, nullif(whole.member, 'unknown'), 'Not given') as en,
    whole.members,
    whole.achieved_1,
    whole.achieved_2,
    whole.achieved_3,
    whole.achieved,
    whole.candidates,
    whole.most,
    (1000 * whole.achieved - (1000 * whole.achieved) % whole.members) / whole.members * 0.001 as share
from whole
left join member_name on member_name.dimension = whole.dimension and member_name.member = whole.member
