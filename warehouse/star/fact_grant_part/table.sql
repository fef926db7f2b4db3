with

-- Instalments are numbered 1 to 9 in the records; the policy says how many of them there are.
part_number as (
    select
        numbers.part,
        policy_grant_term.parts
    from policy_grant_term
    cross join (values (1), (2), (3), (4), (5), (6), (7), (8), (9)) as numbers (part)
    where numbers.part <= policy_grant_term.parts
),

grant_in_cents as (
    select
        grant_id,
        person_key,
        payer,
        level,
        approved_on,
        disqualified_on,
        cast(amount * 100 as bigint) as cents
    from fact_grant
),

-- Less its remainder the dividend is a multiple of the parts, so the quotient is exact.
grant_part as (
    select
        grant_in_cents.grant_id,
        part_number.part,
        grant_in_cents.person_key,
        grant_in_cents.payer,
        grant_in_cents.level,
        make_date(year(grant_in_cents.approved_on) + part_number.part - 1, 12, 31) as due_on,
        cast((grant_in_cents.cents - grant_in_cents.cents % part_number.parts) / part_number.parts as bigint)
        + case
            when part_number.part = part_number.parts then grant_in_cents.cents % part_number.parts
            else 0
        end as part_cents,
        grant_in_cents.disqualified_on
    from grant_in_cents
    cross join part_number
)

select
    grant_part.grant_id,
    grant_part.part,
    grant_part.person_key,
    grant_part.payer,
    grant_part.level,
    grant_part.due_on,
    grant_part.part_cents * 0.01 as amount,
    coalesce(grant_part.disqualified_on <= grant_part.due_on, false) as is_cancelled,
    grant_part.due_on <= run.as_of
    and coalesce(grant_part.due_on < grant_part.disqualified_on, true) as is_due
from grant_part
cross join run
