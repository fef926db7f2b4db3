select
    'A25-range' as rule,
    'Art. 25' as article,
    'violation' as severity,
    grant_record.person_key,
    grant_record.level,
    member.recommender,
    grant_record.grant_id as subject,
    '资助' || cast(grant_record.amount as string) || '元，标准为' || cast(asked.min_yuan as string)
        || '元至' || cast(asked.max_yuan as string) || '元' as evidence
from fact_grant as grant_record
inner join policy_grant as asked
    on asked.level = grant_record.level
inner join fact_member as member
    on member.person_key = grant_record.person_key
where
    grant_record.amount < asked.min_yuan
    or grant_record.amount > asked.max_yuan
