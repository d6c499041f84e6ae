import type { Actor, OrganisationKind, Role } from '../../server/domain/permissions.ts';
import type { AreaReport } from '../../server/actions/organisations/create-area.ts';
import type { Scope } from '../../server/persistence/scope.ts';
import { personName } from '../demonstration/names.ts';
import { Seeded } from '../demonstration/seeded.ts';

/** Who acts in a real area in a demonstration. The organisations are real, the LMC and every person are invented. */
export interface AreaPeople {
  lmcId: string;
  preparer: Actor;
  publisher: Actor;
  financeOfficer: Actor;
  financeDirector: Actor;
  secretary: Actor;
  /** The partner who signs for each practice, by the practice's id. */
  signers: ReadonlyMap<string, Actor>;
  /** For the list that the start command prints. */
  named: { name: string; email: string; organisation: string; role: string }[];
}

const SIGNS: Role[] = ['view', 'prepare', 'approve'];

/** Before every story: memberships hold on any day of it. */
const SINCE = '2013-04-01';

interface Post {
  organisation: { id: string; name: string; kind: OrganisationKind };
  title: string;
  roles: Role[];
  email: string;
}

/** Adds an LMC and people to an area, or finds those that were added before. */
export async function addAreaPeople(scope: Scope, area: AreaReport): Promise<AreaPeople> {
  const lmc = await lmcOf(scope, area);
  const seeded = new Seeded([...area.commissioner.code].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7));
  const domain = `${area.commissioner.code.toLowerCase()}.example`;
  const inCommissioner = (title: string, roles: Role[]): Post => ({
    organisation: { id: area.commissionerId, name: area.commissioner.name, kind: 'commissioner' },
    title,
    roles,
    email: `${title.toLowerCase().replaceAll(' ', '.')}@${domain}`,
  });
  const posts: Record<'preparer' | 'publisher' | 'financeOfficer' | 'financeDirector' | 'secretary', Post> = {
    preparer: inCommissioner('Scheme manager', ['view', 'prepare']),
    publisher: inCommissioner('Head of primary care', ['view', 'prepare', 'approve', 'administer']),
    financeOfficer: inCommissioner('Finance officer', ['view', 'prepare']),
    financeDirector: inCommissioner('Director of finance', ['view', 'approve']),
    secretary: {
      organisation: { ...lmc, kind: 'lmc' },
      title: 'Medical secretary',
      roles: ['view', 'prepare', 'approve', 'administer'],
      email: `medical.secretary@lmc.${domain}`,
    },
  };
  const hire = (post: Post): Promise<Actor> =>
    hold(scope, post, { commissionerId: area.commissionerId, name: personName(seeded) });
  const staff = {
    preparer: await hire(posts.preparer),
    publisher: await hire(posts.publisher),
    financeOfficer: await hire(posts.financeOfficer),
    financeDirector: await hire(posts.financeDirector),
    secretary: await hire(posts.secretary),
  };
  const signers = new Map<string, Actor>();
  for (const { id, code, name } of area.practices) {
    const organisation = { id, name, kind: 'practice' } as const;
    signers.set(
      id,
      await hold(
        scope,
        { organisation, title: 'GP partner', roles: SIGNS, email: `partner@${code.toLowerCase()}.example` },
        { commissionerId: area.commissionerId, name: `Dr ${personName(seeded)}` },
      ),
    );
  }
  const named = Object.entries(posts).map(([key, { email, organisation, title }]) => ({
    name: staff[key as keyof typeof staff].personName,
    email,
    organisation: organisation.name,
    role: title,
  }));
  return { lmcId: lmc.id, ...staff, signers, named };
}

async function lmcOf(
  scope: Scope,
  { commissioner, commissionerId }: AreaReport,
): Promise<{ id: string; name: string }> {
  const code = `DEMO-LMC-${commissioner.code}`;
  const known = await scope.organisations.byCode(code);
  if (known !== null) return known;
  const lmc = { id: scope.newId(), name: `Local Medical Committee for ${commissioner.name} (demonstration)` };
  await scope.register.addOrganisations([
    {
      ...lmc,
      kind: 'lmc',
      commissionerKind: null,
      code,
      address: '',
      openedOn: SINCE,
      closedOn: null,
      fictional: true,
    },
  ]);
  await scope.register.addLmcAreas([{ commissionerId, lmcId: lmc.id, during: `[${SINCE},)` }]);
  return lmc;
}

async function hold(
  scope: Scope,
  { organisation, title, roles, email }: Post,
  { commissionerId, name }: { commissionerId: string; name: string },
): Promise<Actor> {
  const held = await scope.memberships.byEmailAndCode(
    email,
    (await scope.organisations.byId(organisation.id))?.code ?? '',
    scope.today,
  );
  const membershipId = held?.id ?? scope.newId();
  const personId = held?.personId ?? scope.newId();
  if (held === null) {
    await scope.people.add({ id: personId, name, email });
    await scope.memberships.add({
      id: membershipId,
      personId,
      organisationId: organisation.id,
      roles,
      jobTitle: title,
      startsOn: SINCE,
    });
  }
  return {
    personId,
    personName: held?.personName ?? name,
    membershipId,
    organisationId: organisation.id,
    organisationName: organisation.name,
    kind: organisation.kind,
    roles,
    commissionerIds: [commissionerId],
    actsFor: [commissionerId],
    scopes: null,
  };
}
