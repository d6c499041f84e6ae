-- A payment line is amended as often as it needs, so whoever amends it says which version of it they looked at.

alter table payment_line add column version integer not null default 1;

drop policy commissioner_amends on payment_line;
call fence('payment_line', 'commissioner_amends', 'update', 'commissioner',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculated'')',
  'amended_pence, amendment_reason, amended_by, version',
  'exists (select from payment_run_person m where m.commissioner_id = payment_line.commissioner_id and m.run_id = payment_line.run_id and m.made_by = payment_line.amended_by)');
