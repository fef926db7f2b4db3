with

-- A person counts once, by the first such role.
role_held as (
    select
        person_key,
        role,
        attained_on,
        row_number() over (
            partition by person_key
            order by attained_on nulls last, role nulls last
        ) as place
    from fact_achievement
    where is_qualifying and is_before_confirmed
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    member.person_key as person_key,
    'achievements' as record_set,
    role_held.person_key || '/' || role_held.role || '/' || cast(role_held.attained_on as string) as record_key,
    1 as amount
from figure
inner join fact_member as member
    on member.level = figure.level
    and member.held_before
inner join role_held
    on role_held.person_key = member.person_key
    and role_held.place = 1
