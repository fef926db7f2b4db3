with

-- A person counts once, by the first such honour.
honour as (
    select
        figure.level,
        figure.member,
        held.person_key,
        held.role,
        held.attained_on,
        row_number() over (
            partition by figure.level, figure.member, held.person_key
            order by held.attained_on nulls last, held.role nulls last
        ) as place
    from figure
    inner join fact_achievement as held
        on held.level = figure.level
        and held.role = figure.member
    inner join policy_role
        on policy_role.role = held.role
        and policy_role.is_honour
)

select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    honour.person_key as person_key,
    'achievements' as record_set,
    honour.person_key || '/' || honour.role || '/' || cast(honour.attained_on as string) as record_key,
    1 as amount
from figure
inner join honour
    on honour.level = figure.level
    and honour.member = figure.member
    and honour.place = 1
