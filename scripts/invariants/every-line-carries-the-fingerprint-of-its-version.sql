-- The LMC's signature, the decision, the acceptance and the payment name one text (house.md 5).
select l.reference, l.fingerprint as on_the_line, v.fingerprint as of_the_version
from payment_line l
join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
join scheme_version v on v.commissioner_id = l.commissioner_id and v.id = l.scheme_version_id
where l.fingerprint is distinct from v.fingerprint or r.scheme_version_id <> l.scheme_version_id;
