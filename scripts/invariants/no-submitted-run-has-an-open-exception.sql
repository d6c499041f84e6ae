-- Nothing about the facts is left open when a run is handed over.
select r.number, r.state, e.message
from payment_run r
join payment_exception e on e.commissioner_id = r.commissioner_id and e.run_id = r.id
where r.state in ('submitted', 'approved', 'released') and e.settlement is null;
