-- Who approved a run neither calculated nor submitted it, amended no payment of it and settled no exception (product.md F4, R12).
select r.number, p.name as approver
from payment_run r
join person p on p.id = r.approved_by
where r.approved_by in (r.calculated_by, r.submitted_by)
   or exists (select from payment_line l where l.commissioner_id = r.commissioner_id and l.run_id = r.id and l.amended_by = r.approved_by)
   or exists (select from payment_exception e where e.commissioner_id = r.commissioner_id and e.run_id = r.id and e.settled_by = r.approved_by);
