-- What a simulation says all practices come to is what its lines come to, and so is every breakdown of it.
select s.id, sums.what, sums.pence, (s.totals ->> 'localPence')::bigint as of_the_totals
from simulation s
cross join lateral (
  select 'lines' as what, coalesce(sum(p.local_pence), 0) as pence
  from simulation_practice p where p.commissioner_id = s.commissioner_id and p.simulation_id = s.id
  union all
  select g.breakdown, sum((g.sums ->> 'localPence')::bigint)
  from simulation_group g where g.commissioner_id = s.commissioner_id and g.simulation_id = s.id group by g.breakdown) sums
where s.state = 'finished' and sums.pence <> (s.totals ->> 'localPence')::bigint;
