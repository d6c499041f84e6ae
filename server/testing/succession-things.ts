import type { Actor } from '../domain/permissions.ts';
import { successionStates } from '../domain/successions/succession-states.ts';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import type { Thing } from './thing.ts';

const NOW = new Date('2026-04-02T09:00:00Z');

/** The record of a merger in each state: SQL that puts it there, past every rule. */
export const ofASuccession = (id: string, people: Actor[]): Thing => {
  const given = { successionId: OpaqueId.serialize(id) };
  const stands = `delete from practice_succession_withdrawal where succession_id = '${id}'`;
  const withdrawn = `insert into practice_succession_withdrawal (commissioner_id, succession_id, reason, withdrawn_by, withdrawn_at)
    select commissioner_id, id, 'So it is.', recorded_by, recorded_at from practice_succession where id = '${id}'`;
  return {
    holder: 'SuccessionPermissions',
    query: 'query ($id: ID!) { succession(id: $id) { permissions { HERE } } }',
    variables: { id: given.successionId },
    given,
    people,
    situations: successionStates.map((state) => ({
      name: state,
      put: state === 'recorded' ? [stands] : [stands, withdrawn],
      now: NOW,
    })),
  };
};
