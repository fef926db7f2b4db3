-- Cases that would come up, go away, or read otherwise.
with

before as (
    select *
    from published.mart.finding
    where rule in (select asked_rule.rule from asked_rule)
)

select
    case
        when before.rule is null then 'new'
        when after.rule is null then 'gone'
        else 'changed'
    end as change,
    coalesce(after.rule, before.rule) as rule,
    coalesce(after.severity, before.severity) as severity,
    coalesce(after.article, before.article) as article,
    coalesce(after.level, before.level) as level,
    coalesce(after.subject, before.subject) as subject,
    before.evidence as evidence_before,
    after.evidence as evidence_after
from finding as after
full outer join before
    on before.rule = after.rule
    and before.subject = after.subject
where before.evidence is distinct from after.evidence
order by
    case coalesce(after.severity, before.severity) when 'violation' then 1 when 'due' then 2 else 3 end nulls last,
    coalesce(after.rule, before.rule) nulls last,
    coalesce(after.subject, before.subject) nulls last
