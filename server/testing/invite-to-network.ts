import { randomUUID } from 'node:crypto';
import { inviteFirstPerson } from '../actions/identity/invite-first-person.ts';
import { withinScope } from '../persistence/scope.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import type { Place } from './world.ts';

/** An invitation to a network, and the network. */
export interface Entry {
  networkId: string;
  membershipId: string;
}

/** A network of the practice for which nobody is in yet, and somebody is invited. */
export async function inviteToNetwork(
  portal: TestPortal,
  { id: commissionerId, administers }: Place,
  practiceId: string,
): Promise<Entry> {
  const now = new Date('2025-11-03T09:00:00Z');
  const networkId = randomUUID();
  await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [] },
    { now },
    async (scope) => {
      const code = `PCN-${networkId.slice(0, 8).toUpperCase()}`;
      await scope.register.addOrganisations([
        { id: networkId, kind: 'network', code, name: 'A network', fictional: true },
      ]);
      await scope.register.addNetworkMemberships([{ networkId, practiceId, during: '[2020-04-01,)' }]);
    },
  );
  const email = `${networkId}@example.test`;
  const asked = { organisationId: networkId, name: 'Bo New', email, jobTitle: 'Manager', sharedMailboxReason: null };
  acceptedValue(await portal.act(administers, inviteFirstPerson, asked, { now }));
  const place = await portal.read(administers, (scope) =>
    scope.firstPeople.byId(commissionerId, { id: networkId, on: '2025-11-03' }),
  );
  return { networkId, membershipId: place?.invitationId ?? '' };
}
