-- A run that was calculated, submitted, approved or released has the event of it (product.md R17).
select r.number, r.state, wanted.name as missing
from payment_run r
cross join lateral (values
  ('payment_run.started', true),
  ('payment_run.calculated', r.calculated_at is not null),
  ('payment_run.submitted', r.submitted_at is not null),
  ('payment_run.approved', r.approved_at is not null),
  ('payment_run.released', r.released_at is not null),
  ('payment_run.withdrawn', r.state = 'withdrawn')) as wanted (name, due)
where wanted.due and not exists (select from event e where e.commissioner_id = r.commissioner_id and e.subject_id = r.id and e.name = wanted.name);
