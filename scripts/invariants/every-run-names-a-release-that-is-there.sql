-- A run that stands beside a second or later release of the national contract, or a later year, can be replayed only while that release is there.
select r.number, r.context ->> 'nationalYear' as year, (r.context ->> 'nationalRelease')::integer as release
from payment_run r
where (r.context ->> 'nationalRelease')::integer > 1
  and not exists (
    select from national_release n
    where n.state = 'released' and n.financial_year = r.context ->> 'nationalYear' and n.release = (r.context ->> 'nationalRelease')::integer);
