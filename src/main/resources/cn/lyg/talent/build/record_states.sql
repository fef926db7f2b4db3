-- What became of each sound row, as known now. Reads `staged`: the rows of one record set in all
-- batches that count, with is_orphan telling whether something it refers to is not held.
-- Every window follows the order that the first one sorts by, so that rows are sorted once.
with

within_batch as (
    select
        staged.*,
        row_number() over (
            partition by programme, record_key, batch_id
            order by file, sheet, row_number
        ) as copy_number,
        min(content_hash) over (partition by programme, record_key, batch_id)
            <> max(content_hash) over (partition by programme, record_key, batch_id)
            as is_conflicting
    from staged
),

-- A withdrawal needs something to withdraw: a valid record of its key in an earlier batch.
preceded as (
    select
        within_batch.*,
        coalesce(
            max(not is_conflicting and not is_orphan and record_status = 'valid') over (
                partition by programme, record_key
                order by batch_id, file, sheet, row_number
                rows between unbounded preceding and 1 preceding
            ),
            false
        ) as is_valid_before
    from within_batch
),

settled as (
    select
        preceded.*,
        not is_conflicting
            and not is_orphan
            and (record_status = 'valid' or is_valid_before) as is_settled
    from preceded
),

compared as (
    select
        settled.*,
        last_value(case when is_settled then content_hash end) ignore nulls over (
            partition by programme, record_key
            order by batch_id, file, sheet, row_number
            rows between unbounded preceding and 1 preceding
        ) as content_before
    from settled
),

stated as (
    select
        compared.*,
        case
            when not is_settled then 'rejected'
            when content_before = content_hash then 'unchanged'
            else 'accepted'
        end as record_state
    from compared
),

latest as (
    select
        stated.*,
        max(case when record_state = 'accepted' then batch_id end) over (
            partition by programme, record_key
        ) as accepted_last
    from stated
)

select
    latest.*,
    -- the key of a record whose last accepted version is a withdrawal is not held any more
    record_state = 'accepted' and record_status = 'valid' and batch_id = accepted_last
        as is_in_force,
    not is_settled and is_conflicting as has_conflict,
    not is_settled and (is_orphan or not is_conflicting) as is_unreferenced
from latest
