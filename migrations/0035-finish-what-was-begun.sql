-- Whoever took part finishes what it began (docs/adr/0153): a practice that is with another commissioner today still ends its
-- part in a scheme of the one it left, and completes what it owes for the days it took part. It begins nothing there.

-- A policy for that, beside the one for those who are with the commissioner on the day. What it was part of stands in the
-- condition in place of the day, and the practice is always the one that asks.
create procedure fence_what_was_begun(target regclass, policy text, verb text, condition text, columns text default null, written text default null)
  language plpgsql as $$
declare
  boundary constant text := 'commissioner_id = any ((select current_commissioners())::uuid[]) and (select current_audience()) = ''practice''
    and practice_id = (select current_organisation())';
begin
  call write_policy(target, policy, verb, format('%s and (%s)', boundary, condition), columns,
    format('%s and (%s)', boundary, coalesce(written, condition)), 'portal_practice');
end $$;

-- It leaves, or takes its yes back while it still may: an answer once given is ended, and none is given.
call fence_what_was_begun('offer', 'practice_ends_what_it_began', 'update', 'response = ''accepted''', 'response, version',
  'response in (''declined'', ''left'')');
call fence_what_was_begun('offer_response', 'practice_ends_what_it_began', 'insert', 'response in (''declined'', ''left'')
  and exists (select from participation p where p.commissioner_id = offer_response.commissioner_id and p.offer_id = offer_response.offer_id
    and p.practice_id = offer_response.practice_id and p.state = ''active'')');
call fence_what_was_begun('participation', 'practice_ends_what_it_began', 'update', 'state = ''active''', 'during, state, version',
  'state in (''withdrawn'', ''left'')
  and exists (select from offer o where o.commissioner_id = participation.commissioner_id and o.id = participation.offer_id and participation.during <@ o.phase)');
call fence_what_was_begun('local_cover', 'practice_ends_what_it_began', 'update', 'true', 'during',
  'exists (select from participation p where p.commissioner_id = local_cover.commissioner_id and p.id = local_cover.participation_id
    and p.practice_id = local_cover.practice_id and p.state in (''withdrawn'', ''left'') and local_cover.during <@ p.during)');
call fence_what_was_begun('certificate', 'practice_ends_what_it_began', 'insert', 'kind = ''practice_left''
  and exists (select from participation p where p.commissioner_id = certificate.commissioner_id and p.scheme_id = certificate.scheme_id
    and p.practice_id = certificate.practice_id and p.state = ''left'')');

-- It shows and counts what it did on its days, and asks for what they earned.
call fence_what_was_begun('evidence', 'practice_completes_what_it_began', 'insert', 'state = ''recorded''
  and exists (select from participation p where p.commissioner_id = evidence.commissioner_id and p.id = evidence.participation_id
    and p.practice_id = evidence.practice_id and p.state <> ''withdrawn'' and p.during @> evidence.happened_on)');
call fence_what_was_begun('reported_fact', 'practice_completes_what_it_began', 'insert',
  'source = ''Reported by the practice'' and field in (''items'', ''answer'', ''register'', ''numerator'', ''denominator'')
  and exists (select from participation p where p.commissioner_id = reported_fact.commissioner_id and p.scheme_id = reported_fact.scheme_id
    and p.phase_key = reported_fact.phase_key and p.practice_id = reported_fact.practice_id and p.state <> ''withdrawn'')
  and not exists (select from counting_closed c where c.commissioner_id = reported_fact.commissioner_id and c.scheme_id = reported_fact.scheme_id
    and c.phase_key = reported_fact.phase_key and c.reopened_at is null)');
call fence_what_was_begun('performance_claim', 'practice_completes_what_it_began', 'insert',
  'exists (select from participation p where p.commissioner_id = performance_claim.commissioner_id and p.offer_id = performance_claim.offer_id
    and p.practice_id = performance_claim.practice_id and p.scheme_id = performance_claim.scheme_id
    and p.phase_key = performance_claim.phase_key and p.state <> ''withdrawn'')');
call fence_what_was_begun('performance_claim_answer', 'practice_completes_what_it_began', 'insert', 'outcome = ''withdrawn''
  and exists (select from performance_claim c where c.commissioner_id = performance_claim_answer.commissioner_id
    and c.id = performance_claim_answer.claim_id and c.practice_id = performance_claim_answer.practice_id)');

-- The event of each: of these acts and no other, in a scheme it took part in.
call fence_what_was_begun('event', 'practice_records_what_it_finishes', 'insert', 'organisation_id = (select current_organisation())
  and name in (''participation.left'', ''offer.declined'', ''evidence.recorded'', ''count.reported'', ''claim.asked'', ''claim.withdrawn'')
  and exists (select from participation p where p.commissioner_id = event.commissioner_id and p.scheme_id = event.scheme_id
    and p.practice_id = event.practice_id)');
