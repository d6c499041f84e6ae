-- That an LMC wrote a comment is the LMC's own until it sends it, also on the record: sending has an event of its own.
drop policy commissioner_reads on event;
call fence('event', 'commissioner_reads', 'select', 'commissioner', 'name <> ''consultation.commented''');
drop policy auditor_reads on event;
call fence('event', 'auditor_reads', 'select', 'auditor', 'name <> ''consultation.commented''');
