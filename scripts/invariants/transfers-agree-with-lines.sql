-- What moved is what the line says: the amended sum where a person amended it, else the computed one.
select l.reference, t.amount_pence as moved, coalesce(l.amended_pence, l.computed_pence) as on_the_line
from transfer t
join payment_line l on l.commissioner_id = t.commissioner_id and l.id = t.line_id
where t.amount_pence <> coalesce(l.amended_pence, l.computed_pence);
