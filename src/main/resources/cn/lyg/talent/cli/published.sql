select
    (select count(*) from mart.indicator) as figures,
    (select count(*) from mart.finding) as findings,
    (select as_of from ref.run) as as_of
