with

named as (
    select
        person_key,
        count(*) as application_count,
        count(distinct name_key) as name_count
    from fact_application
    group by person_key
)

select
    'D-two-names' as rule,
    'Art. 32' as article,
    'due' as severity,
    named.person_key,
    person.level,
    person.recommender,
    named.person_key as subject,
    '同一证件号码的' || cast(named.application_count as string) || '份申报有'
        || cast(named.name_count as string) || '个姓名，应只有一个' as evidence
from named
inner join dim_person as person
    on person.person_key = named.person_key
where named.name_count > 1
