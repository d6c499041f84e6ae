import DataLoader from 'dataloader';
import type { Comment, Consultation, Response } from '../persistence/consultations/consultation-repository.ts';
import type { CommitteeDecision } from '../persistence/governance/decision-repository.ts';
import type { Person } from '../persistence/identity/person-repository.ts';
import type { Organisation } from '../persistence/organisations/organisation-repository.ts';
import type { Scheme, SchemeVersion } from '../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../persistence/scope.ts';

/** One row for each key, in the order asked for; null where the fence or the table has none. */
export function one<Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** The rows of each key, in the order they were read. */
export function many<Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = group(await read(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

const group = <Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const rowsOfKey = groups.get(keyOf(row));
    if (rowsOfKey) rowsOfKey.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

/** What child fields load, in batches, so that no list asks once for each of its rows. One set for each operation. */
export class Loaders {
  readonly organisation: DataLoader<string, Organisation | null>;
  readonly person: DataLoader<string, Person | null>;
  readonly scheme: DataLoader<string, Scheme | null>;
  readonly schemeVersion: DataLoader<string, SchemeVersion | null>;
  readonly versionsOfScheme: DataLoader<string, SchemeVersion[]>;
  readonly consultationsOfVersion: DataLoader<string, Consultation[]>;
  readonly commentsOfConsultation: DataLoader<string, Comment[]>;
  readonly responseOfConsultation: DataLoader<string, Response | null>;
  readonly decisionOfVersion: DataLoader<string, CommitteeDecision | null>;

  constructor(scope: Scope) {
    this.organisation = one((ids) => scope.organisations.byIds(ids), ({ id }) => id);
    this.person = one((ids) => scope.people.byIds(ids), ({ id }) => id);
    this.scheme = one((ids) => scope.schemes.byIds(ids), ({ id }) => id);
    this.schemeVersion = one((ids) => scope.schemes.versionsByIds(ids), ({ id }) => id);
    this.versionsOfScheme = many((ids) => scope.schemes.versionsOf(ids), ({ schemeId }) => schemeId);
    this.consultationsOfVersion = many((ids) => scope.consultations.ofVersions(ids), ({ schemeVersionId }) => schemeVersionId);
    this.commentsOfConsultation = many((ids) => scope.consultations.commentsOf(ids), ({ consultationId }) => consultationId);
    this.responseOfConsultation = one((ids) => scope.consultations.responsesOf(ids), ({ consultationId }) => consultationId);
    this.decisionOfVersion = one((ids) => scope.decisions.ofVersions(ids), ({ schemeVersionId }) => schemeVersionId);
  }

  /** After a change, everything is read anew. */
  clear(): void {
    for (const loader of Object.values(this)) (loader as DataLoader<string, unknown>).clearAll();
  }
}
