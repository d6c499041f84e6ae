-- Who published a scheme edited no version of its text up to the published one, and did not record its decision (product.md C14).
-- By the set of its makers and by the record, which nobody can change either.
select s.name, e.happened_at
from event e
join scheme s on s.commissioner_id = e.commissioner_id and s.id = e.scheme_id
where e.name = 'scheme.published'
  and (exists (select from scheme_version v join scheme_version_person m on m.commissioner_id = v.commissioner_id and m.scheme_version_id = v.id
         where v.commissioner_id = s.commissioner_id and v.scheme_id = s.id and m.made_by = e.person_id
           and v.number = (select max(n.number) from scheme_version n where n.commissioner_id = s.commissioner_id and n.scheme_id = s.id))
    or exists (select from event w where w.commissioner_id = s.commissioner_id and w.scheme_id = s.id and w.person_id = e.person_id
         and w.name in ('scheme.drafted', 'scheme.saved', 'scheme.version_started'))
    or exists (select from committee_decision d where d.commissioner_id = s.commissioner_id and d.scheme_id = s.id and d.recorded_by = e.person_id and d.outcome = 'approved'));
