-- A run that was handed over pays every claim that was agreed for a practice in it.
select r.number, c.practice_id, c.component_key
from payment_run r
join performance_claim c on c.commissioner_id = r.commissioner_id and c.scheme_id = r.scheme_id and c.phase_key = r.phase_key
join performance_claim_answer a on a.commissioner_id = c.commissioner_id and a.claim_id = c.id and a.outcome = 'agreed'
join payment_basis b on b.commissioner_id = r.commissioner_id and b.run_id = r.id and b.practice_id = c.practice_id
where r.state in ('submitted', 'approved', 'released')
  and not b.facts -> 'agreedClaims' @> jsonb_build_array(jsonb_build_object('componentKey', c.component_key));
