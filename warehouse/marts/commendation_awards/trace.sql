select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    case when award.recipient_kind = 'person' then award.recipient end as person_key,
    'commendations' as record_set,
    award.recipient || '/' || award.award || '/' || cast(award.awarded_on as string) as record_key,
    1 as amount
from figure
inner join fact_commendation as award on award.recipient_kind = figure.member
