-- Nothing is half shown: a simulation that was cancelled or stopped keeps no line.
select s.id, s.state, p.practice_code
from simulation s
join simulation_practice p on p.commissioner_id = s.commissioner_id and p.simulation_id = s.id
where s.state = 'failed' or (s.state = 'cancelled' and not exists (
  select from graphile_worker._private_jobs j where j.payload ->> 'simulationId' = s.id::text));
