-- A practice is paid for a phase in which it took part on at least one day.
select l.reference, l.practice_id
from payment_line l
join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
where not exists (select from participation p
  where p.commissioner_id = l.commissioner_id and p.scheme_id = l.scheme_id and p.phase_key = r.phase_key and p.practice_id = l.practice_id
    and p.state <> 'withdrawn' and not isempty(p.during * r.period));
