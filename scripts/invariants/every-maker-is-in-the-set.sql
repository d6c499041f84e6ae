-- Whoever a row or the record names as having worked on a text or a run has their part in it written down.
-- What was told or reviewed in the minute before the facts of a run were frozen may not be in them, and is left aside.
select v.id as of, 'edited' as did, e.person_id
from event e
join scheme_version v on v.commissioner_id = e.commissioner_id and v.scheme_id = e.scheme_id
  and v.number >= coalesce((e.detail ->> 'version')::integer, 1)
where e.name in ('scheme.drafted', 'scheme.saved', 'scheme.version_started')
  and not exists (select from scheme_version_person m
    where m.commissioner_id = v.commissioner_id and m.scheme_version_id = v.id and m.person_id = e.person_id)
union all
select r.id, w.did, w.person_id
from payment_run r
cross join lateral (
  select 'calculated or submitted' as did, e.person_id from event e where e.commissioner_id = r.commissioner_id and e.subject_id = r.id
    and e.name in ('payment_run.calculation_asked', 'payment_run.submitted')
  union all select 'amended', l.amended_by from payment_line l where l.commissioner_id = r.commissioner_id and l.run_id = r.id
  union all select 'settled', x.settled_by from payment_exception x where x.commissioner_id = r.commissioner_id and x.run_id = r.id
  union all select 'told', f.told_by from counting_closed c
    join payment_basis b on b.commissioner_id = c.commissioner_id and b.run_id = c.run_id
    join reported_fact f on f.commissioner_id = b.commissioner_id and f.practice_id = b.practice_id
    where c.commissioner_id = r.commissioner_id and c.run_id = r.id and f.scheme_id = r.scheme_id and f.phase_key = r.phase_key
      and f.told_at < c.closed_at - interval '1 minute'
  union all select 'reviewed', e.reviewed_by from counting_closed c
    join participation t on t.commissioner_id = r.commissioner_id and t.scheme_id = r.scheme_id and t.phase_key = r.phase_key
    join evidence e on e.commissioner_id = t.commissioner_id and e.participation_id = t.id
    where c.commissioner_id = r.commissioner_id and c.run_id = r.id and e.reviewed_at < c.closed_at - interval '1 minute'
  union all select 'recorded or withdrew a succession', q.person_id from counting_closed c
    join payment_basis b on b.commissioner_id = c.commissioner_id and b.run_id = c.run_id
    join practice_succession s on s.commissioner_id = b.commissioner_id and b.practice_id in (s.successor_id, s.predecessor_id)
      and s.first_day < upper(r.period)
    left join practice_succession_withdrawal w on w.commissioner_id = s.commissioner_id and w.succession_id = s.id
    cross join lateral (values (s.recorded_by, s.recorded_at), (w.withdrawn_by, w.withdrawn_at)) as q (person_id, at)
    where c.commissioner_id = r.commissioner_id and c.run_id = r.id and q.at < c.closed_at - interval '1 minute'
  union all select 'answered', a.answered_by from counting_closed c
    join performance_claim q on q.commissioner_id = r.commissioner_id and q.scheme_id = r.scheme_id and q.phase_key = r.phase_key
    join performance_claim_answer a on a.commissioner_id = q.commissioner_id and a.claim_id = q.id and a.outcome in ('agreed', 'declined')
    where c.commissioner_id = r.commissioner_id and c.run_id = r.id and a.answered_at < c.closed_at - interval '1 minute') w
where w.person_id is not null
  and not exists (select from payment_run_person m
    where m.commissioner_id = r.commissioner_id and m.run_id = r.id and m.person_id = w.person_id);
