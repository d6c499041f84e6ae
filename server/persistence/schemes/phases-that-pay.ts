import { schemeStatesThatPay } from '../../domain/schemes/scheme-states.ts';
import { isOneOf } from '../home/question.ts';
import { sql } from '../sql.ts';

/** The phases of the newest text of each scheme that pays: the scheme's id, name and tenant, and the phase as JSON. */
export const PHASES_THAT_PAY = sql`
  select s.id, s.name, s.commissioner_id, p.phase
  from scheme s
  join lateral (
    select v.definition from scheme_version v where v.commissioner_id = s.commissioner_id and v.scheme_id = s.id
    order by v.number desc limit 1
  ) v on true
  cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)
  where ${isOneOf(sql`s.state`, schemeStatesThatPay)}`;
