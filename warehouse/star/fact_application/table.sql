select
    applications.round,
    applications.person_key,
    applications.name_key,
    applications.applied_on,
    applications.recommended_on,
    applications.reviewed_on,
    applications.publicised_on,
    applications.confirmed_on,
    applications.outcome,
    applications.level_applied,
    applications.level_selected,
    applications.applied_on <= run.as_of as is_applied,
    coalesce(
        applications.outcome = 'selected' and applications.confirmed_on <= run.as_of, false
    ) as is_confirmed,
    case
        when applications.outcome = 'selected' and applications.confirmed_on <= run.as_of
            then applications.level_selected
        else applications.level_applied
    end as level_judged,
    rounds.reference_date,
    applications.birth_date,
    applications.sex,
    -- The birthday itself is counted; whoever was born on 29 February is a year older on
    -- 1 March of common years.
    year(rounds.reference_date) - year(applications.birth_date) - case
        when month(rounds.reference_date) * 100 + day(rounds.reference_date)
            < month(applications.birth_date) * 100 + day(applications.birth_date) then 1
        else 0
    end as age_at_reference,
    applications.education,
    applications.degree,
    applications.title,
    coalesce(applications.title_rank, codelist_title.title_rank) as title_rank,
    -- A rank the record states is never overruled by the title, not even the rank none.
    case
        when applications.title_rank is not null then 'given'
        when codelist_title.title_rank is not null then 'told'
        else 'none'
    end as title_rank_source,
    applications.unit_name,
    applications.unit_kind,
    applications.recommender,
    applications.sector,
    applications.category,
    applications.special_plan,
    applications.exceptional,
    applications.full_time,
    applications.ethics_veto,
    applications.standing,
    applications.prior_level,
    applications.prior_periods,
    applications.prior_result,
    applications.review_score
from applications
cross join run
left join rounds
    on rounds.round = applications.round
left join codelist_title
    on codelist_title.code = applications.title
