import DataLoader from 'dataloader';
import type { NamedPerson } from '../domain/identity/who-may-instead.ts';
import type { Comment, Consultation, Response } from '../persistence/consultations/consultation-repository.ts';
import type { CommitteeDecision } from '../persistence/governance/decision-repository.ts';
import type { Membership } from '../persistence/identity/membership-repository.ts';
import type { Person } from '../persistence/identity/person-repository.ts';
import type { Organisation } from '../persistence/organisations/organisation-repository.ts';
import type { Departure } from '../persistence/organisations/tie-repository.ts';
import type { Scheme, SchemeVersion, VersionMaker } from '../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../persistence/scope.ts';
import type { SimulationExceptionRow } from '../persistence/simulation/simulation-exception-row.ts';
import type { SimulationGroupRow } from '../persistence/simulation/simulation-group-row.ts';
import type { Working } from '../rules/working/working.ts';
import { many, one } from './batches.ts';
import { ParticipationLoaders } from './participation/participation-loaders.ts';
import { PaymentLoaders } from './payments/payment-loaders.ts';
import { ofSimulated } from './simulation/of-simulated.ts';
import type { SimulatedKey } from './simulation/of-simulated.ts';

/** What child fields load, in batches, so that no list asks once for each of its rows. One set for each operation. */
export class Loaders {
  readonly organisation: DataLoader<string, Organisation | null>;
  readonly person: DataLoader<string, Person | null>;
  readonly membership: DataLoader<string, Membership | null>;
  readonly membershipsOfOrganisation: DataLoader<string, Membership[]>;
  /** By `departureKey`: that a practice or an LMC is not with a commissioner today. */
  readonly departure: DataLoader<string, Departure | null>;
  readonly scheme: DataLoader<string, Scheme | null>;
  readonly schemeVersion: DataLoader<string, SchemeVersion | null>;
  readonly versionsOfScheme: DataLoader<string, SchemeVersion[]>;
  readonly makersOfVersion: DataLoader<string, VersionMaker[]>;
  /** By organisation: who may approve today. */
  readonly approversOf: DataLoader<string, NamedPerson[]>;
  readonly consultationsOfVersion: DataLoader<string, Consultation[]>;
  readonly consultation: DataLoader<string, Consultation | null>;
  readonly commentsOfConsultation: DataLoader<string, Comment[]>;
  readonly responseOfConsultation: DataLoader<string, Response | null>;
  readonly decisionOfVersion: DataLoader<string, CommitteeDecision | null>;

  readonly groupsOfSimulation: DataLoader<string, SimulationGroupRow[]>;
  readonly workingsOfSimulated: DataLoader<SimulatedKey, { local: Working[]; national: Working[] }, string>;
  readonly exceptionsOfSimulated: DataLoader<SimulatedKey, SimulationExceptionRow[], string>;

  readonly participation: ParticipationLoaders;
  readonly payments: PaymentLoaders;

  constructor(scope: Scope) {
    this.participation = new ParticipationLoaders(scope);
    this.payments = new PaymentLoaders(scope);
    this.groupsOfSimulation = many(
      (ids) => scope.simulationPractices.groups(ids),
      ({ simulationId }) => simulationId,
    );
    this.workingsOfSimulated = ofSimulated(
      (keys) => scope.simulationPractices.workings(keys),
      (rows) => rows[0] ?? { local: [], national: [] },
    );
    this.exceptionsOfSimulated = ofSimulated(
      (keys) => scope.simulationPractices.exceptionsOf(keys),
      (rows) => rows,
    );
    this.organisation = one(
      (ids) => scope.organisations.byIds(ids),
      ({ id }) => id,
    );
    this.departure = one(
      (keys) => scope.ties.departures(keys, scope.today),
      ({ key }) => key,
    );
    this.person = one(
      (ids) => scope.people.byIds(ids),
      ({ id }) => id,
    );
    this.membership = one(
      (ids) => scope.memberships.byIds(ids),
      ({ id }) => id,
    );
    this.membershipsOfOrganisation = many(
      (ids) => scope.memberships.ofOrganisations(ids),
      ({ organisationId }) => organisationId,
    );
    this.scheme = one(
      (ids) => scope.schemes.byIds(ids),
      ({ id }) => id,
    );
    this.schemeVersion = one(
      (ids) => scope.schemes.versionsByIds(ids),
      ({ id }) => id,
    );
    this.versionsOfScheme = many(
      (ids) => scope.schemes.versionsOf(ids),
      ({ schemeId }) => schemeId,
    );
    this.makersOfVersion = many(
      (ids) => scope.schemes.makersOf(ids),
      ({ schemeVersionId }) => schemeVersionId,
    );
    this.approversOf = new DataLoader((ids) =>
      Promise.all(ids.map((id) => scope.memberships.holding('approve', id, scope.today))),
    );
    this.consultationsOfVersion = many(
      (ids) => scope.consultations.ofVersions(ids),
      ({ schemeVersionId }) => schemeVersionId,
    );
    this.consultation = one(
      (ids) => scope.consultations.byIds(ids),
      ({ id }) => id,
    );
    this.commentsOfConsultation = many(
      (ids) => scope.consultations.commentsOf(ids),
      ({ consultationId }) => consultationId,
    );
    this.responseOfConsultation = one(
      (ids) => scope.consultations.responsesOf(ids),
      ({ consultationId }) => consultationId,
    );
    this.decisionOfVersion = one(
      (ids) => scope.decisions.ofVersions(ids),
      ({ schemeVersionId }) => schemeVersionId,
    );
  }

  /** After a change, everything is read anew. */
  clear(): void {
    for (const loader of Object.values(this)) (loader as { clearAll(): unknown }).clearAll();
  }
}
