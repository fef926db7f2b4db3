-- What became of each sound row, as known now. Reads `staged`: the rows of one record set in all
-- batches that count, with is_orphan telling whether something it refers to is not held.
with

within_batch as (
    select
        staged.*,
        min(content_hash) over (partition by programme, record_key, batch_id)
            <> max(content_hash) over (partition by programme, record_key, batch_id)
            as is_conflicting,
        row_number() over (
            partition by programme, record_key, batch_id
            order by file nulls last, sheet nulls last, row_number nulls last
        ) as copy_number
    from staged
),

-- A withdrawal needs something to withdraw: a valid record of its key in an earlier batch.
preceded as (
    select
        within_batch.*,
        coalesce(
            max(case when record_status = 'valid' then 1 else 0 end) over (
                partition by programme, record_key, is_conflicting or is_orphan
                order by batch_id nulls last, copy_number nulls last
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as valid_before
    from within_batch
),

settled as (
    select
        preceded.*,
        not is_conflicting
            and not is_orphan
            and (record_status = 'valid' or valid_before = 1) as is_settled
    from preceded
),

compared as (
    select
        settled.*,
        lag(content_hash) over (
            partition by programme, record_key, is_settled
            order by batch_id nulls last, copy_number nulls last
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
        row_number() over (
            partition by programme, record_key, record_state
            order by batch_id desc nulls last, copy_number desc nulls last
        ) as recency
    from stated
)

select
    latest.*,
    -- the key of a record whose last accepted version is a withdrawal is not held any more
    record_state = 'accepted' and record_status = 'valid' and recency = 1 as is_in_force,
    not is_settled and is_conflicting as has_conflict,
    not is_settled and (is_orphan or not is_conflicting) as is_unreferenced
from latest
