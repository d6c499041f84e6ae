import type { DataSource } from '../../server/persistence/data-source.ts';
import type { Action } from '../../server/actions/action.ts';
import { actWithinScope } from '../../server/actions/act-within-scope.ts';
import type { Actor, OrganisationKind, Role } from '../../server/domain/permissions.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import type { Scope } from '../../server/persistence/scope.ts';
import { CAST } from './cast.ts';
import type { PlaceKey } from './cast.ts';
import type { DemonstrationPlaces, DemonstrationPractice } from './organisations.ts';

const KINDS: Partial<Record<PlaceKey, OrganisationKind>> = {
  westmoor: 'commissioner',
  eastmarsh: 'commissioner',
  westmoorCcg: 'commissioner',
  lmcBoth: 'lmc',
  lmcEast: 'lmc',
  national: 'national_body',
  auditor: 'auditor',
  network: 'network',
};

/** Where the people of the demonstration act, each at an instant of the story. Everything they do goes through the product's own actions. */
export class Stage {
  constructor(
    readonly source: DataSource,
    readonly places: DemonstrationPlaces,
  ) {}

  /** A named person in the organisation of one of their jobs. */
  person(key: string, place?: PlaceKey): Actor {
    const member = CAST.find((candidate) => candidate.key === key);
    const job = member?.jobs.find((candidate) => !place || candidate.place === place);
    const person = this.places.people[key];
    if (!member || !job || !person) throw new Error(`Nobody in the demonstration is called ${key}.`);
    const kind = KINDS[job.place] ?? 'practice';
    const { westmoor, eastmarsh } = this.places;
    const commissionerIds =
      kind === 'commissioner'
        ? [this.places.placeIds[job.place]]
        : job.place === 'lmcEast'
          ? [eastmarsh.commissionerId]
          : kind === 'lmc'
            ? [westmoor.commissionerId, eastmarsh.commissionerId]
            : [westmoor.commissionerId];
    return this.actor({
      personId: person.personId,
      name: member.name,
      membershipId: person.memberships[job.place] ?? '',
      organisationId: this.places.placeIds[job.place],
      kind,
      roles: job.roles,
      commissionerIds,
    });
  }

  /** The partner who signs for a practice. */
  signer(practice: DemonstrationPractice, commissionerId: string): Actor {
    return this.actor({
      ...practice.signer,
      organisationId: practice.id,
      kind: 'practice',
      roles: ['view', 'prepare', 'approve'],
      commissionerIds: [commissionerId],
    });
  }

  private actor({
    name,
    ...rest
  }: {
    personId: string;
    name: string;
    membershipId: string;
    organisationId: string;
    kind: OrganisationKind;
    roles: Role[];
    commissionerIds: string[];
  }): Actor {
    return { ...rest, actsFor: rest.commissionerIds, personName: name, organisationName: '', scopes: null };
  }

  /** Does something, London time taken as UTC. A refusal stops the demonstration: its story must be a lawful one. */
  async act<Input, Answer>(
    { actor, at }: { actor: Actor; at: string },
    action: Action<Input, Answer>,
    input: Input,
  ): Promise<Answer> {
    const outcome = await actWithinScope(this.source, actor, { action, input, now: new Date(`${at}:00Z`) });
    if (outcome.accepted) return outcome.value;
    throw new Error(
      `${action.name} at ${at} was refused: ${outcome.refusal.reasons.map(({ code, field, message }) => `${code} ${field ?? ''} ${message}`).join('; ')}`,
    );
  }

  async read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    return withinScope(this.source, { audience: 'actor', actor }, { now: new Date(), readOnly: true }, work);
  }
}
