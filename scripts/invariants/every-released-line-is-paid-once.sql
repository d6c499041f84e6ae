-- A released line of more than nothing has one payment; a line of nothing has none (product.md R6).
select l.reference, coalesce(l.amended_pence, l.computed_pence) as pence, count(t.id) as payments
from payment_line l
join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
left join transfer t on t.commissioner_id = l.commissioner_id and t.line_id = l.id and t.reason = 'payment'
where r.state = 'released'
group by l.commissioner_id, l.id
having count(t.id) <> (case when coalesce(l.amended_pence, l.computed_pence) > 0 then 1 else 0 end);
