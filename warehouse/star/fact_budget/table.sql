select
    year,
    payer,
    line,
    amount
from budgets
