-- A practice takes part on the text it was offered and shown (product.md R4, house.md 5).
select p.id, p.fingerprint as accepted, o.fingerprint as offered, v.fingerprint as of_the_version
from participation p
join offer o on o.commissioner_id = p.commissioner_id and o.id = p.offer_id
join scheme_version v on v.commissioner_id = p.commissioner_id and v.id = p.scheme_version_id
where p.fingerprint is distinct from o.fingerprint or p.fingerprint is distinct from v.fingerprint or p.practice_id <> o.practice_id
   or not exists (select from offer_response a where a.commissioner_id = p.commissioner_id and a.offer_id = p.offer_id and a.response = 'accepted');
