select
    'A34-assessed-after-exit' as rule,
    'Art. 34' as article,
    'violation' as severity,
    assessment.person_key,
    member.level,
    member.recommender,
    assessment.person_key || '/' || assessment.kind || '/' || cast(assessment.year as string) as subject,
    cast(member.exit_on as string) || '已取消资格，' || cast(assessment.counts_from as string)
        || '仍作期满考核，应不再参加' as evidence
from fact_assessment as assessment
inner join fact_member as member
    on member.person_key = assessment.person_key
where
    assessment.kind = 'final'
    and member.is_disqualified
    and assessment.counts_from >= member.exit_on
