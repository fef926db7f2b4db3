select
    round,
    recommender,
    level,
    places
from allocations
