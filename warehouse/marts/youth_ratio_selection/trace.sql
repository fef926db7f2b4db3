select
    figure.indicator,
    figure.level,
    figure.dimension,
    figure.member,
    parts.part as part,
    member.person_key,
    'applications' as record_set,
    member.round || '/' || member.person_key as record_key,
    1 as amount
from figure
cross join (values ('numerator'), ('denominator')) as parts (part)
inner join policy_youth_share as rule
    on rule.level = figure.level
    and figure.indicator like '%.le' || cast(rule.max_age as string)
inner join fact_member as member
    on member.level = figure.level
    and figure.member = case figure.dimension
        when 'recommender' then member.recommender_selected
        when 'sector' then member.sector
        when 'round' then member.round
        else 'all'
    end
where parts.part = 'denominator' or member.age_at_reference <= rule.max_age
