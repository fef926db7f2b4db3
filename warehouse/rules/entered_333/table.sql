with

entered as (
    select
        achievement.person_key,
        role.zh,
        achievement.attained_on,
        row_number() over (
            partition by achievement.person_key
            order by achievement.attained_on nulls last, achievement.role nulls last
        ) as entry_number
    from fact_achievement as achievement
    inner join policy_role as asked
        on
            asked.role = achievement.role
            and asked.ends_membership
    inner join codelist_role as role
        on role.code = achievement.role
)

select
    'A34-333' as rule,
    'Art. 34' as article,
    'due' as severity,
    entered.person_key,
    member.level,
    member.recommender,
    entered.person_key as subject,
    cast(entered.attained_on as string) || '入选' || entered.zh || '，应退出而仍在培' as evidence
from entered
inner join fact_member as member
    on member.person_key = entered.person_key
where
    entered.entry_number = 1
    and member.is_active
