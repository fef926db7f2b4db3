with

-- Who sent a file: the recommender whose code or name its path holds, else the folder it lay in.
file_sender as (
    select
        batch.file,
        min(sender.code) as recommender
    from ops_batch as batch
    inner join codelist_recommender as sender
        on batch.file like '%' || sender.code || '%' or batch.file like '%' || sender.zh || '%'
    group by batch.file
),

sheet as (
    select
        batch.batch_id, batch.file, batch.sheet, cast(batch.received_at as date) as received_on, batch.record_set,
        batch.read, batch.accepted, batch.unchanged, batch.rejected,
        case when batch.state in ('loaded', 'already_loaded') then 0 else 1 end as unread,
        file_sender.recommender,
        case
            when file_sender.recommender is not null then file_sender.recommender
            when position('/' in batch.file) > 0 then substring(batch.file, 1, position('/' in batch.file) - 1)
            else '/'
        end as sender
    from ops_batch as batch
    left join file_sender on file_sender.file = batch.file
),

part as (
    select
        'batch' as dimension, 1 as block, batch_id as member, received_on, cast(null as string) as recommender, sheet.file,
        read, accepted, unchanged, rejected, unread
    from sheet
    union all
    select 'sender', 2, sender, received_on, recommender, file, read, accepted, unchanged, rejected, unread from sheet
    union all
    select 'record_set', 3, record_set, received_on, null, file, read, accepted, unchanged, rejected, unread
    from sheet
    where record_set is not null and record_set <> ''
),

counted as (
    select
        dimension, block, member, max(recommender) as recommender, min(received_on) as first_on, max(received_on) as last_on,
        count(distinct file) as files, sum(unread) as unread,
        cast(sum(read) as bigint) as read, cast(sum(accepted) as bigint) as accepted,
        cast(sum(unchanged) as bigint) as unchanged, cast(sum(rejected) as bigint) as rejected
    from part
    group by dimension, block, member
)

select
    counted.dimension, counted.member,
    row_number() over (
        order by
            counted.block nulls last,
            case when counted.dimension = 'batch' then counted.last_on end desc nulls last,
            codelist_recommender.sort_order nulls last,
            counted.member nulls last
    ) as sort_order,
    coalesce(codelist_recommender.zh, counted.member) as zh,
    coalesce(codelist_recommender.en, counted.member) as en,
    counted.recommender is not null as is_recommender,
    counted.first_on, counted.last_on, counted.files, counted.unread,
    counted.read, counted.accepted, counted.unchanged, counted.rejected,
    counted.rejected / nullif(counted.read, 0) as rejected_share,
    max(counted.read) over (partition by counted.dimension) as most_read,
    max(counted.rejected) over (partition by counted.dimension) as most_rejected,
    case
        when counted.unread > 0 then 'missed' when counted.rejected > 0 then 'short'
        when counted.read > 0 then 'met' else 'no_data'
    end as status
from counted
left join codelist_recommender on codelist_recommender.code = counted.recommender
