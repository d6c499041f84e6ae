-- Only the worker's own events and a lapse of time have no person; every decision of somebody names them (product.md R17).
select e.name, e.happened_at
from event e
where e.person_id is null and e.name not in ('payment_run.calculated', 'payment_run.failed', 'simulation.finished', 'simulation.failed');
