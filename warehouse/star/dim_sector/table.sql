select
    codelist_sector.code as sector,
    codelist_sector.zh,
    codelist_sector.en,
    policy_sector.sector is not null as is_listed,
    policy_sector.article
from codelist_sector
left join policy_sector
    on policy_sector.sector = codelist_sector.code
