with

payment as (
    select
        person_key,
        level,
        grant_id || '/' || cast(instalment as string) as subject,
        paid_on,
        '拨付资助' || cast(amount as string) || '元' as words
    from fact_disbursement
    union all
    select
        person_key,
        level,
        person_key || '/' || cast(year as string) as subject,
        paid_on,
        '发放' || cast(year as string) || '年度补助' || cast(amount as string) || '元' as words
    from fact_subsidy
)

select
    'A34-paid-after-exit' as rule,
    'Art. 34' as article,
    'violation' as severity,
    payment.person_key,
    payment.level,
    member.recommender,
    payment.subject,
    cast(member.exit_on as string) || '已取消资格，' || cast(payment.paid_on as string) || payment.words as evidence
from payment
inner join fact_member as member
    on member.person_key = payment.person_key
where
    member.is_disqualified
    and payment.paid_on >= member.exit_on
