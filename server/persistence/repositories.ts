import { OrganisationRepository } from './organisations/organisation-repository.ts';
import type { Rows } from './rows.ts';
import { SchemeRepository } from './schemes/scheme-repository.ts';

/** One repository per noun. They are made by a scope and by nothing else. */
export abstract class Repositories {
  readonly organisations: OrganisationRepository;
  readonly schemes: SchemeRepository;

  protected constructor(protected readonly rows: Rows) {
    this.organisations = new OrganisationRepository(rows);
    this.schemes = new SchemeRepository(rows);
  }
}
