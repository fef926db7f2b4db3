select
    sum(read) as read,
    sum(accepted) as accepted,
    sum(unchanged) as unchanged,
    sum(rejected) as rejected
from ops.batch
