-- Who approved a run made nothing of it (product.md F4, R12): by the set of its makers, by the rows, and by the record.
select r.number, p.name as approver
from payment_run r
join person p on p.id = r.approved_by
where r.approved_by in (r.calculated_by, r.submitted_by)
   or exists (select from payment_run_person m where m.commissioner_id = r.commissioner_id and m.run_id = r.id and m.made_by = r.approved_by)
   or exists (select from payment_line l where l.commissioner_id = r.commissioner_id and l.run_id = r.id and l.amended_by = r.approved_by)
   or exists (select from payment_exception e where e.commissioner_id = r.commissioner_id and e.run_id = r.id and e.settled_by = r.approved_by)
   or exists (select from event e where e.commissioner_id = r.commissioner_id and e.subject_id = r.id and e.person_id = r.approved_by
        and e.name in ('payment_run.calculation_asked', 'payment_run.submitted'));
