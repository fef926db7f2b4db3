select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    'numerator' as part,
    move.person_key as person_key,
    'transfers' as record_set,
    move.person_key || '/' || cast(move.effective_on as string) as record_key,
    1 as amount
from figure
inner join fact_transfer as move
    on figure.level in (move.level, 0)
    and figure.member = cast(move.year as string)
