with

counted as (
    select
        share.level,
        share.max_age,
        share.min_percent,
        count(*) as selected_count,
        count(*) filter (where member.age_at_reference <= share.max_age) as younger_count
    from policy_youth_share as share
    inner join fact_member as member
        on member.level = share.level
    group by
        share.level,
        share.max_age,
        share.min_percent
),

missed as (
    select
        level,
        max_age,
        min_percent,
        selected_count,
        younger_count,
        min_percent * selected_count as hundredths_asked
    from counted
    -- Compared as integers: a rounded share must never decide.
    where younger_count * 100 < min_percent * selected_count
)

select
    'A15-youth' as rule,
    'Art. 15' as article,
    'violation' as severity,
    null as person_key,
    level,
    null as recommender,
    cast(level as string) || '/le' || cast(max_age as string) as subject,
    '入选' || cast(selected_count as string) || '人中' || cast(max_age as string) || '岁以下'
        || cast(younger_count as string) || '人，要求不低于' || cast(min_percent as string) || '%，即至少'
        || cast(
            cast((hundredths_asked - hundredths_asked % 100) / 100 as bigint)
            + case when hundredths_asked % 100 > 0 then 1 else 0 end
            as string
        ) || '人' as evidence
from missed
