with

decided as (
    select
        decisions.rule,
        decisions.subject,
        decisions.decision,
        decisions.decided_on,
        row_number() over (
            partition by decisions.rule, decisions.subject
            order by decisions.decided_on desc nulls last, decisions.decision nulls last
        ) as position_from_latest
    from decisions
    inner join run
        on decisions.decided_on <= run.as_of
)

select
    run.programme,
    run.as_of,
    finding_rows.rule,
    finding_rows.article,
    finding_rows.severity,
    finding_rows.person_key,
    finding_rows.level,
    finding_rows.recommender,
    finding_rows.subject,
    finding_rows.evidence,
    decided.decision,
    decided.decided_on
from finding_rows
cross join run
left join decided
    on
        decided.rule = finding_rows.rule
        and decided.subject = finding_rows.subject
        and decided.position_from_latest = 1
