select
    person_key,
    scheme,
    starts_on,
    ends_on,
    amount
from other_support
