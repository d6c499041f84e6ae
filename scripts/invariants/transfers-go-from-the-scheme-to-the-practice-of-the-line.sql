-- A payment leaves the account of the line's scheme and reaches the account of the line's practice; a reversal goes back.
select l.reference, t.reason, f.kind as from_kind, a.kind as to_kind
from transfer t
join payment_line l on l.commissioner_id = t.commissioner_id and l.id = t.line_id
join account f on f.commissioner_id = t.commissioner_id and f.id = t.from_account_id
join account a on a.commissioner_id = t.commissioner_id and a.id = t.to_account_id
where (t.reason = 'payment' and (f.scheme_id is distinct from l.scheme_id or a.practice_id is distinct from l.practice_id))
   or (t.reason = 'reversal' and (a.scheme_id is distinct from l.scheme_id or f.practice_id is distinct from l.practice_id));
