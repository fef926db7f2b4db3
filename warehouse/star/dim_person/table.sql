with

-- A later application corrects what an earlier one said of the same person.
ranked_application as (
    select
        person_key,
        sex,
        birth_date,
        recommender,
        row_number() over (
            partition by person_key
            order by applied_on desc nulls last, round desc nulls last
        ) as recency
    from applications
)

select
    ranked_application.person_key,
    ranked_application.sex,
    ranked_application.birth_date,
    coalesce(fact_member.level, 0) as level,
    coalesce(fact_member.recommender, ranked_application.recommender) as recommender
from ranked_application
left join fact_member
    on fact_member.person_key = ranked_application.person_key
where ranked_application.recency = 1
