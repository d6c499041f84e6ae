-- Who published a scheme did not prepare its text and did not record its decision (product.md C14).
select s.name, e.happened_at
from event e
join scheme s on s.commissioner_id = e.commissioner_id and s.id = e.scheme_id
where e.name = 'scheme.published'
  and (exists (select from scheme_version v where v.commissioner_id = s.commissioner_id and v.scheme_id = s.id and v.prepared_by = e.person_id
         and v.number = (select max(n.number) from scheme_version n where n.commissioner_id = s.commissioner_id and n.scheme_id = s.id))
    or exists (select from committee_decision d where d.commissioner_id = s.commissioner_id and d.scheme_id = s.id and d.recorded_by = e.person_id and d.outcome = 'approved'));
