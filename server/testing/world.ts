import { randomBytes } from 'node:crypto';
import type { DataSource } from '../persistence/data-source.ts';
import type { Actor, OrganisationKind, Role } from '../domain/permissions.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';

/** An organisation of a world with its people, ready to act. */
export interface Place {
  id: string;
  code: string;
  name: string;
  /** The people by what they may do. `prepares` and `approves` are two persons. */
  views: Actor;
  prepares: Actor;
  approves: Actor;
  administers: Actor;
}

/** A commissioner of its own with its LMC and practices: tests share a database and never a tenant. */
export interface World {
  commissioner: Place;
  lmc: Place;
  practices: Place[];
  today: string;
}

export interface WorldOptions {
  practices?: number;
  /** The day on which memberships are already in force. */
  today?: string;
  /** QOF payment of each practice for a year, in pence; null for a practice without one. */
  qofPayment?: { financialYear: string; pence: (index: number) => number | null };
}

/** Builds a world nobody else uses. Codes cannot be mistaken for ODS codes. */
export async function buildWorld(source: DataSource, options: WorldOptions = {}): Promise<World> {
  const today = options.today ?? '2025-11-03';
  const now = new Date(`${today}T09:00:00Z`);
  const mark = randomBytes(4).toString('hex').toUpperCase();
  return withinScope(source, { audience: 'system', name: 'tests', commissionerIds: [] }, { now }, async (scope) => {
    const commissioner = await addPlace(
      scope,
      { kind: 'commissioner', code: `TEST-${mark}`, name: `Testshire ${mark}` },
      [],
    );
    const tenants = [commissioner.id];
    const lmc = await addPlace(
      scope,
      { kind: 'lmc', code: `TEST-${mark}-LMC`, name: `Testshire ${mark} LMC` },
      tenants,
    );
    const practices: Place[] = [];
    for (let index = 0; index < (options.practices ?? 2); index += 1) {
      const number = String(index + 1).padStart(3, '0');
      practices.push(
        await addPlace(
          scope,
          { kind: 'practice', code: `TEST-${mark}-${number}`, name: `Practice ${mark} ${number}` },
          tenants,
        ),
      );
    }
    const during = '[2020-04-01,)';
    await scope.register.addPracticeMemberships(
      practices.map(({ id }) => ({ commissionerId: commissioner.id, practiceId: id, during })),
    );
    await scope.register.addLmcAreas([{ commissionerId: commissioner.id, lmcId: lmc.id, during }]);
    await scope.register.addLists(
      practices.map(({ id }, index) => ({
        practiceId: id,
        countedOn: '2025-01-01',
        registeredPatients: 8000 + index * 10,
        weightedPatients: null,
        source: 'test world',
      })),
    );
    await addPayments(scope, practices, options);
    return { commissioner: { ...commissioner, ...inTenants(commissioner, tenants) }, lmc, practices, today };
  });
}

const addPayments = async (scope: Scope, practices: Place[], { qofPayment }: WorldOptions): Promise<void> => {
  if (!qofPayment) return;
  await scope.register.addYearPayments(
    practices.flatMap(({ id }, index) => {
      const amountPence = qofPayment.pence(index);
      return amountPence === null
        ? []
        : [{ practiceId: id, financialYear: qofPayment.financialYear, line: 'qof', amountPence, source: 'test world' }];
    }),
  );
};

const inTenants = (place: Place, commissionerIds: string[]) => ({
  views: { ...place.views, commissionerIds, actsFor: commissionerIds },
  prepares: { ...place.prepares, commissionerIds, actsFor: commissionerIds },
  approves: { ...place.approves, commissionerIds, actsFor: commissionerIds },
  administers: { ...place.administers, commissionerIds, actsFor: commissionerIds },
});

const PEOPLE: { key: 'views' | 'prepares' | 'approves' | 'administers'; roles: Role[] }[] = [
  { key: 'views', roles: ['view'] },
  { key: 'prepares', roles: ['view', 'prepare'] },
  { key: 'approves', roles: ['view', 'prepare', 'approve'] },
  { key: 'administers', roles: ['view', 'administer'] },
];

/** Adds an organisation and one person for each right in it. */
export async function addPlace(
  scope: Scope,
  { kind, code, name }: { kind: OrganisationKind; code: string; name: string },
  commissionerIds: string[],
): Promise<Place> {
  const id = scope.newId();
  await scope.register.addOrganisations([
    { id, kind, code, name, fictional: true, commissionerKind: kind === 'commissioner' ? 'ICB' : null },
  ]);
  const actors = {} as Record<(typeof PEOPLE)[number]['key'], Actor>;
  for (const { key, roles } of PEOPLE) {
    const personId = scope.newId();
    const membershipId = scope.newId();
    const personName = `Person who ${key} at ${name}`;
    await scope.people.add({ id: personId, name: personName, email: `${personId}@example.test` });
    await scope.memberships.add({
      id: membershipId,
      personId,
      organisationId: id,
      roles,
      jobTitle: `Person who ${key}`,
      startsOn: '2020-04-01',
    });
    actors[key] = {
      personId,
      personName,
      membershipId,
      organisationId: id,
      organisationName: name,
      kind,
      roles,
      commissionerIds,
      actsFor: commissionerIds,
      scopes: null,
    };
  }
  return { id, code, name, ...actors };
}
