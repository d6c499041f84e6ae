-- The total of a run is stored, and is what its lines come to.
select r.number, r.state, r.total_pence, coalesce(sum(coalesce(l.amended_pence, l.computed_pence)), 0) as of_the_lines
from payment_run r
left join payment_line l on l.commissioner_id = r.commissioner_id and l.run_id = r.id
where r.state in ('calculated', 'submitted', 'approved', 'released')
group by r.commissioner_id, r.id
having r.total_pence <> coalesce(sum(coalesce(l.amended_pence, l.computed_pence)), 0);
