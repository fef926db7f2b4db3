select
    code as recommender,
    zh,
    en,
    kind,
    payer
from codelist_recommender
