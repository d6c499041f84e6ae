-- What a run knew of a practice is the practice's to read when the run is: from its approval on. Until then only the commissioner's.
-- The run's own policy looked at the basis, and two that look at each other never end: it looks at who took part instead.
drop policy practice_reads_approved on payment_run;
call fence('payment_run', 'practice_reads_approved', 'select', 'practice',
  'state in (''approved'', ''released'') and exists (select from participation p where p.commissioner_id = payment_run.commissioner_id
    and p.practice_id = (select current_organisation()) and p.scheme_id = payment_run.scheme_id and p.phase_key = payment_run.phase_key
    and p.state in (''active'', ''left'', ''reverted'') and not isempty(p.during))');
drop policy practice_reads_own on payment_basis;
call fence('payment_basis', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from payment_run r where r.commissioner_id = payment_basis.commissioner_id and r.id = payment_basis.run_id)');
