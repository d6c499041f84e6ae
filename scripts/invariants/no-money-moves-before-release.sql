-- A transfer belongs to a run that was approved and released (product.md R13).
select l.reference, r.number, r.state
from transfer t
join payment_line l on l.commissioner_id = t.commissioner_id and l.id = t.line_id
join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
where r.state <> 'released';
