import { ApiTokenRepository } from './identity/api-token-repository.ts';
import { DemonstrationClockRepository } from './identity/demonstration-clock-repository.ts';
import { MembershipRepository } from './identity/membership-repository.ts';
import { PersonRepository } from './identity/person-repository.ts';
import { SessionRepository } from './identity/session-repository.ts';
import { SignInAttemptRepository } from './identity/sign-in-attempt-repository.ts';
import { ConsultationRepository } from './consultations/consultation-repository.ts';
import { DecisionRepository } from './governance/decision-repository.ts';
import { nationalCatalogue } from './national/national-catalogue.ts';
import type { NationalCatalogue } from './national/national-catalogue.ts';
import { OrganisationRegister } from './organisations/organisation-register.ts';
import { OrganisationRepository } from './organisations/organisation-repository.ts';
import { OfferRepository } from './participation/offer-repository.ts';
import { PublishedRepository } from './published/published-repository.ts';
import type { Rows } from './rows.ts';
import { SchemeRepository } from './schemes/scheme-repository.ts';

/** One repository per noun. They are made by a scope and by nothing else. */
export abstract class Repositories {
  /** The national contract, the same for everybody. */
  readonly national: NationalCatalogue = nationalCatalogue();
  readonly consultations: ConsultationRepository;
  readonly decisions: DecisionRepository;
  readonly offers: OfferRepository;
  readonly organisations: OrganisationRepository;
  readonly register: OrganisationRegister;
  readonly published: PublishedRepository;
  readonly schemes: SchemeRepository;
  readonly apiTokens: ApiTokenRepository;
  readonly demonstrationClock: DemonstrationClockRepository;
  readonly memberships: MembershipRepository;
  readonly people: PersonRepository;
  readonly sessions: SessionRepository;
  readonly signInAttempts: SignInAttemptRepository;

  protected constructor(protected readonly rows: Rows) {
    this.consultations = new ConsultationRepository(rows);
    this.decisions = new DecisionRepository(rows);
    this.offers = new OfferRepository(rows);
    this.organisations = new OrganisationRepository(rows);
    this.register = new OrganisationRegister(rows);
    this.published = new PublishedRepository(rows);
    this.schemes = new SchemeRepository(rows);
    this.apiTokens = new ApiTokenRepository(rows);
    this.demonstrationClock = new DemonstrationClockRepository(rows);
    this.memberships = new MembershipRepository(rows);
    this.people = new PersonRepository(rows);
    this.sessions = new SessionRepository(rows);
    this.signInAttempts = new SignInAttemptRepository(rows);
  }
}
