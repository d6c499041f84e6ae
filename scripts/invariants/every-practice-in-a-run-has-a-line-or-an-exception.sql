-- No practice is forgotten: each one the run was told about is paid, paid nothing with a reason, or left to a person.
select r.number, b.practice_code
from payment_basis b
join payment_run r on r.commissioner_id = b.commissioner_id and r.id = b.run_id
where r.state in ('calculated', 'submitted', 'approved', 'released')
  and not exists (select from payment_line l where l.commissioner_id = b.commissioner_id and l.run_id = b.run_id and l.practice_id = b.practice_id)
  and not exists (select from payment_exception e where e.commissioner_id = b.commissioner_id and e.run_id = b.run_id and e.practice_id = b.practice_id);
