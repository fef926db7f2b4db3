select
    commendations.recipient_kind,
    case commendations.recipient_kind
        when 'person' then commendations.person_key
        else commendations.unit_name
    end as recipient,
    commendations.award,
    commendations.awarded_on
from commendations
cross join run
where commendations.awarded_on <= run.as_of
