import { addDays } from '../../server/domain/dates.ts';
import type { Role } from '../../server/domain/permissions.ts';
import type { Scope } from '../../server/persistence/scope.ts';
import { CAST } from './cast.ts';
import type { PlaceKey } from './cast.ts';
import { COUNTED_ON, addCounts } from './counts.ts';
import type { Counted } from './counts.ts';
import { personName, practiceNames } from './names.ts';
import { Seeded } from './seeded.ts';

export interface DemonstrationPractice {
  id: string;
  code: string;
  name: string;
  /** A person who may sign for it. */
  signer: { personId: string; membershipId: string; name: string };
}

export interface DemonstrationArea {
  commissionerId: string;
  practices: DemonstrationPractice[];
}

export interface DemonstrationPlaces {
  westmoor: DemonstrationArea;
  eastmarsh: DemonstrationArea;
  placeIds: Record<PlaceKey, string>;
  people: Record<string, { personId: string; memberships: Record<string, string>; name: string; email: string }>;
}

/** An ICB began on 1 July 2022; before it there were CCGs (domain.md 6.6). */
const ICB_BEGAN = '2022-07-01';
const CCG_BEGAN = '2013-04-01';

/** National averages the figures are spread around: list 9,964 on 1 January 2024 and QOF of about £14 a patient in 2024-25 (domain.md 2, 3.4). */
const AVERAGE_LIST = 9964;
const QOF_PENCE_PER_PATIENT = 1322;

/** The Somerset story's practice: paid 96,000.00 for the basis year (product.md D2-5). */
const FIRST_PRACTICE_PENCE = 9_600_000;

/** Adds every organisation, their ties, lists and payments, and the people. All fictional; all marked so. */
export async function addPlaces(scope: Scope): Promise<DemonstrationPlaces> {
  const seeded = new Seeded(20_251_103);
  const places = new Places(scope, seeded);
  const westmoorId = await places.add({
    kind: 'commissioner',
    code: 'DEMO-WM',
    name: 'Westmoor Integrated Care Board',
    openedOn: ICB_BEGAN,
    commissionerKind: 'ICB',
  });
  const eastmarshId = await places.add({
    kind: 'commissioner',
    code: 'DEMO-EM',
    name: 'Eastmarsh and Coast Integrated Care Board',
    openedOn: ICB_BEGAN,
    commissionerKind: 'ICB',
  });
  const ccgId = await places.add({
    kind: 'commissioner',
    code: 'DEMO-WM-CCG',
    name: 'Westmoor Levels Clinical Commissioning Group',
    openedOn: CCG_BEGAN,
    closedOn: addDays(ICB_BEGAN, -1),
    commissionerKind: 'CCG',
  });
  await scope.register.addSuccessions([{ predecessorId: ccgId, successorId: westmoorId, succeededOn: ICB_BEGAN }]);
  const lmcBoth = await places.add({
    kind: 'lmc',
    code: 'DEMO-LMC-1',
    name: 'Westmoor and Eastmarsh Local Medical Committee',
  });
  const lmcEast = await places.add({ kind: 'lmc', code: 'DEMO-LMC-2', name: 'Coast Local Medical Committee' });
  const national = await places.add({
    kind: 'national_body',
    code: 'DEMO-NATIONAL',
    name: 'National Primary Care Office',
  });
  const auditor = await places.add({ kind: 'auditor', code: 'DEMO-AUDIT', name: 'Western Audit Service' });
  const during = `[${ICB_BEGAN},)`;
  await scope.register.addLmcAreas([
    { commissionerId: westmoorId, lmcId: lmcBoth, during },
    { commissionerId: eastmarshId, lmcId: lmcBoth, during },
    { commissionerId: eastmarshId, lmcId: lmcEast, during },
    { commissionerId: ccgId, lmcId: lmcBoth, during: `[${CCG_BEGAN},${ICB_BEGAN})` },
  ]);
  await scope.register.addAuditorEngagements([
    { commissionerId: westmoorId, auditorId: auditor, during: '[2025-04-01,2027-04-01)' },
  ]);

  const westmoor = await places.addArea({
    commissionerId: westmoorId,
    prefix: 'DEMO-WM',
    area: 'Westmoor',
    count: 75,
    before: ccgId,
  });
  const eastmarsh = await places.addArea({
    commissionerId: eastmarshId,
    prefix: 'DEMO-EM',
    area: 'Eastmarsh',
    count: 120,
    before: null,
  });
  await addCounts(scope, places.counted);
  const [practice1, practice2, practice3] = westmoor.practices;
  const network = places.networks[0];
  if (!practice1 || !practice2 || !practice3 || !network)
    throw new Error('The demonstration needs three practices and a network.');
  const placeIds: Record<PlaceKey, string> = {
    westmoor: westmoorId,
    eastmarsh: eastmarshId,
    westmoorCcg: ccgId,
    lmcBoth,
    lmcEast,
    national,
    auditor,
    network,
    practice1: practice1.id,
    practice2: practice2.id,
    practice3: practice3.id,
  };
  const people = await addCast(scope, placeIds);
  return { westmoor, eastmarsh, placeIds, people };
}

class Places {
  readonly networks: string[] = [];
  readonly counted: Counted[] = [];
  private readonly taken = new Set<string>();

  constructor(
    private readonly scope: Scope,
    private readonly seeded: Seeded,
  ) {}

  async add(place: {
    kind: string;
    code: string;
    name: string;
    openedOn?: string;
    closedOn?: string;
    commissionerKind?: string;
  }): Promise<string> {
    const id = this.scope.newId();
    await this.scope.register.addOrganisations([
      { id, commissionerKind: null, openedOn: CCG_BEGAN, closedOn: null, ...place, fictional: true, address: '' },
    ]);
    return id;
  }

  async addArea({
    commissionerId,
    prefix,
    area,
    count,
    before,
  }: {
    commissionerId: string;
    prefix: string;
    area: string;
    count: number;
    before: string | null;
  }): Promise<DemonstrationArea> {
    const names = practiceNames(this.seeded, count, this.taken);
    names.forEach((name) => this.taken.add(name));
    const practices = names.map((name, index) => ({
      id: this.scope.newId(),
      code: `${prefix}-${String(index + 1).padStart(3, '0')}`,
      name,
    }));
    await this.scope.register.addOrganisations(
      practices.map((practice) => ({
        ...practice,
        kind: 'practice',
        commissionerKind: null,
        openedOn: CCG_BEGAN,
        fictional: true,
        address: `${this.seeded.whole(1, 90)} ${practice.name.split(' ')[0]} Road, ${area}`,
      })),
    );
    await this.scope.register.addPracticeMemberships(
      practices.flatMap(({ id }) => [
        ...(before ? [{ commissionerId: before, practiceId: id, during: `[${CCG_BEGAN},${ICB_BEGAN})` }] : []),
        { commissionerId, practiceId: id, during: `[${ICB_BEGAN},)` },
      ]),
    );
    await this.addNetworks(practices, prefix, area);
    await this.addFigures(practices, prefix);
    return { commissionerId, practices: await this.addSigners(practices) };
  }

  private async addNetworks(practices: { id: string }[], prefix: string, area: string): Promise<void> {
    for (let from = 0; from < practices.length; from += 5) {
      const number = from / 5 + 1;
      const networkId = await this.add({
        kind: 'network',
        code: `${prefix}-N${String(number).padStart(2, '0')}`,
        name: `${area} ${number} Primary Care Network`,
        openedOn: '2019-07-01',
      });
      this.networks.push(networkId);
      await this.scope.register.addNetworkMemberships(
        practices.slice(from, from + 5).map(({ id }) => ({ networkId, practiceId: id, during: '[2019-07-01,)' })),
      );
    }
  }

  /** Lists spread around the national average, payments around the national rate for each patient. */
  private async addFigures(practices: { id: string; code: string }[], prefix: string): Promise<void> {
    const figures = practices.map(({ id, code }, index) => {
      const registeredPatients = Math.max(1800, Math.round(AVERAGE_LIST * Math.exp(this.seeded.bell() * 0.38 - 0.07)));
      const pence = Math.round(registeredPatients * QOF_PENCE_PER_PATIENT * (1 + this.seeded.bell() * 0.11));
      return {
        id,
        code,
        registeredPatients,
        pence: prefix === 'DEMO-WM' && index === 0 ? FIRST_PRACTICE_PENCE : pence,
      };
    });
    const source = 'Demonstration figures spread around national averages';
    await this.scope.register.addLists(
      figures.flatMap(({ id, registeredPatients }) => [
        {
          practiceId: id,
          countedOn: '2024-01-01',
          registeredPatients: Math.round(registeredPatients * 0.99),
          weightedPatients: null,
          source,
        },
        { practiceId: id, countedOn: '2025-01-01', registeredPatients, weightedPatients: null, source },
        ...COUNTED_ON.map((countedOn) => ({
          practiceId: id,
          countedOn,
          registeredPatients,
          weightedPatients: null,
          source,
        })),
      ]),
    );
    this.counted.push(...figures.map(({ code, registeredPatients }) => ({ code, registeredPatients })));
    await this.scope.register.addYearPayments(
      figures.flatMap(({ id, pence }) => [
        { practiceId: id, financialYear: '2023-24', line: 'qof', amountPence: Math.round(pence * 0.97), source },
        { practiceId: id, financialYear: '2024-25', line: 'qof', amountPence: pence, source },
      ]),
    );
  }

  private async addSigners(practices: { id: string; code: string; name: string }[]): Promise<DemonstrationPractice[]> {
    const signed: DemonstrationPractice[] = [];
    for (const practice of practices) {
      const person = {
        id: this.scope.newId(),
        name: `Dr ${personName(this.seeded)}`,
        email: `partner@${practice.code.toLowerCase()}.example`,
      };
      const membershipId = this.scope.newId();
      await this.scope.people.add(person);
      await this.scope.memberships.add({
        id: membershipId,
        personId: person.id,
        organisationId: practice.id,
        roles: ['view', 'prepare', 'approve'],
        jobTitle: 'GP partner',
        startsOn: CCG_BEGAN,
      });
      signed.push({ ...practice, signer: { personId: person.id, membershipId, name: person.name } });
    }
    return signed;
  }
}

const addCast = async (scope: Scope, placeIds: Record<PlaceKey, string>): Promise<DemonstrationPlaces['people']> => {
  const people: DemonstrationPlaces['people'] = {};
  for (const { key, name, jobs } of CAST) {
    const personId = scope.newId();
    const email = `${name.toLowerCase().replace(/^dr /, '').replaceAll(' ', '.')}@demonstration.example`;
    await scope.people.add({ id: personId, name, email });
    const memberships: Record<string, string> = {};
    for (const { place, title, roles } of jobs) {
      const membershipId = scope.newId();
      await scope.memberships.add({
        id: membershipId,
        personId,
        organisationId: placeIds[place],
        roles: roles as Role[],
        jobTitle: title,
        startsOn: CCG_BEGAN,
      });
      memberships[place] = membershipId;
    }
    people[key] = { personId, memberships, name, email };
  }
  return people;
};
