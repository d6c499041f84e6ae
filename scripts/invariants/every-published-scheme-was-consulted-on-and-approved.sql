-- A scheme is published on a text that an LMC answered, or let lapse, and that the committee approved (product.md C12).
select s.name, s.state
from scheme s
join lateral (select v.id, v.fingerprint from scheme_version v where v.commissioner_id = s.commissioner_id and v.scheme_id = s.id order by v.number desc limit 1) v on true
where s.published_at is not null
  and (not exists (select from consultation c join consultation_response a on a.commissioner_id = c.commissioner_id and a.consultation_id = c.id
         where c.commissioner_id = s.commissioner_id and c.scheme_version_id = v.id and a.fingerprint = v.fingerprint)
    or not exists (select from committee_decision d
         where d.commissioner_id = s.commissioner_id and d.scheme_version_id = v.id and d.outcome = 'approved' and d.fingerprint = v.fingerprint));
