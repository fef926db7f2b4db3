-- A rule's code begins with its article; those on management begin with Art. 24.
select
    finding.rule,
    finding.subject,
    finding.person_key,
    row_number() over (
        order by
            case finding.severity when 'violation' then 1 else 2 end nulls last,
            case when finding.rule like 'A34%' then 1 when finding.rule like 'A25%' then 2 else 3 end nulls last,
            finding.rule nulls last,
            coalesce(finding.recommender, '') nulls last,
            finding.subject nulls last
    ) as sort_order,
    count(*) over () as cases,
    finding.severity,
    case finding.severity when 'violation' then 'missed' else 'short' end as status,
    finding.article,
    substring(finding.person_key, 1, 10) as person,
    cast(null as string) as name,
    finding.level,
    policy_level.zh as level_zh,
    policy_level.en as level_en,
    coalesce(codelist_recommender.zh, finding.recommender) as recommender_zh,
    coalesce(codelist_recommender.en, finding.recommender) as recommender_en,
    finding.evidence
from finding
left join policy_level on policy_level.level = finding.level
left join codelist_recommender on codelist_recommender.code = finding.recommender
where finding.rule >= 'A24' and finding.severity <> 'exception' and finding.decision is null
