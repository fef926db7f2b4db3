-- Cases that came up, went away, read otherwise or were decided.
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
    after.evidence as evidence_after,
    before.decision as decision_before,
    after.decision as decision_after
from earlier.mart.finding as before
full outer join later.mart.finding as after
    on after.programme = before.programme
    and after.rule = before.rule
    and after.subject = before.subject
where
    before.evidence is distinct from after.evidence
    or before.decision is distinct from after.decision
order by
    case coalesce(after.severity, before.severity) when 'violation' then 1 when 'due' then 2 else 3 end nulls last,
    coalesce(after.rule, before.rule) nulls last,
    coalesce(after.subject, before.subject) nulls last
