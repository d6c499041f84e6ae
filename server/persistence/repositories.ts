import { ApiTokenRepository } from './identity/api-token-repository.ts';
import { DemonstrationClockRepository } from './identity/demonstration-clock-repository.ts';
import { FirstPersonRepository } from './identity/first-person-repository.ts';
import { MembershipRepository } from './identity/membership-repository.ts';
import { PersonRepository } from './identity/person-repository.ts';
import { SessionRepository } from './identity/session-repository.ts';
import { FormDraftRepository } from './identity/form-draft-repository.ts';
import { SignInAttemptRepository } from './identity/sign-in-attempt-repository.ts';
import { ConsultationRepository } from './consultations/consultation-repository.ts';
import { DecisionRepository } from './governance/decision-repository.ts';
import { HomeRepository } from './home/home-repository.ts';
import { NationalReleaseRepository } from './national/national-release-repository.ts';
import type { NationalYears } from './national/national-years.ts';
import { OrganisationRegister } from './organisations/organisation-register.ts';
import { OrganisationRepository } from './organisations/organisation-repository.ts';
import { TieRepository } from './organisations/tie-repository.ts';
import { CertificateRepository } from './participation/certificate-repository.ts';
import { CoverRepository } from './participation/cover-repository.ts';
import { EvidenceRepository } from './participation/evidence-repository.ts';
import { OfferListRepository } from './participation/offer-list-repository.ts';
import { OfferRepository } from './participation/offer-repository.ts';
import { ParticipationRepository } from './participation/participation-repository.ts';
import { PracticeRecordsRepository } from './participation/practice-records-repository.ts';
import { UptakeRepository } from './participation/uptake-repository.ts';
import { JobRepository } from './jobs/job-repository.ts';
import { CalculationRepository } from './payments/calculation-repository.ts';
import { LedgerRepository } from './payments/ledger-repository.ts';
import { NationalComparisonRepository } from './payments/national-comparison-repository.ts';
import { ParticipantRepository } from './payments/participant-repository.ts';
import { PaymentExceptionRepository } from './payments/payment-exception-repository.ts';
import { PaymentLineRepository } from './payments/payment-line-repository.ts';
import { PaymentRunRepository } from './payments/payment-run-repository.ts';
import { AreaFactsRepository } from './published/area-facts-repository.ts';
import { AreaRegister } from './published/area-register.ts';
import { PublishedRepository } from './published/published-repository.ts';
import { ReferenceChangeRepository } from './published/reference-change-repository.ts';
import { PerformanceClaimRepository } from './reported/performance-claim-repository.ts';
import { ReportedFactRepository } from './reported/reported-fact-repository.ts';
import type { Rows } from './rows.ts';
import { SchemeListRepository } from './schemes/scheme-list-repository.ts';
import { SchemeRepository } from './schemes/scheme-repository.ts';
import { SimulationPracticeRepository } from './simulation/simulation-practice-repository.ts';
import { SimulationRepository } from './simulation/simulation-repository.ts';
import { SuccessionRepository } from './successions/succession-repository.ts';
import { ConcernedRepository } from './telling/concerned-repository.ts';
import { OwingRepository } from './telling/owing-repository.ts';
import { MailRepository } from './telling/mail-repository.ts';
import { NoticeRepository } from './telling/notice-repository.ts';

/** One repository per noun. They are made by a scope and by nothing else. */
export abstract class Repositories {
  readonly nationalReleases: NationalReleaseRepository;
  readonly consultations: ConsultationRepository;
  readonly home: HomeRepository;
  readonly decisions: DecisionRepository;
  readonly certificates: CertificateRepository;
  readonly cover: CoverRepository;
  readonly evidence: EvidenceRepository;
  readonly offerLists: OfferListRepository;
  readonly offers: OfferRepository;
  readonly participations: ParticipationRepository;
  readonly practiceRecords: PracticeRecordsRepository;
  readonly uptake: UptakeRepository;
  readonly organisations: OrganisationRepository;
  readonly ties: TieRepository;
  readonly register: OrganisationRegister;
  readonly calculations: CalculationRepository;
  readonly jobs: JobRepository;
  readonly ledger: LedgerRepository;
  readonly nationalComparisons: NationalComparisonRepository;
  readonly participants: ParticipantRepository;
  readonly paymentExceptions: PaymentExceptionRepository;
  readonly paymentLines: PaymentLineRepository;
  readonly paymentRuns: PaymentRunRepository;
  readonly published: PublishedRepository;
  readonly referenceChanges: ReferenceChangeRepository;
  readonly performanceClaims: PerformanceClaimRepository;
  readonly reportedFacts: ReportedFactRepository;
  readonly successions: SuccessionRepository;
  readonly areaFacts: AreaFactsRepository;
  readonly areaRegister: AreaRegister;
  readonly schemeLists: SchemeListRepository;
  readonly schemes: SchemeRepository;
  readonly simulations: SimulationRepository;
  readonly simulationPractices: SimulationPracticeRepository;
  readonly concerned: ConcernedRepository;
  readonly owing: OwingRepository;
  readonly mails: MailRepository;
  readonly notices: NoticeRepository;
  readonly apiTokens: ApiTokenRepository;
  readonly demonstrationClock: DemonstrationClockRepository;
  readonly firstPeople: FirstPersonRepository;
  readonly memberships: MembershipRepository;
  readonly people: PersonRepository;
  readonly sessions: SessionRepository;
  readonly formDrafts: FormDraftRepository;
  readonly signInAttempts: SignInAttemptRepository;

  protected constructor(protected readonly rows: Rows) {
    this.nationalReleases = new NationalReleaseRepository(rows);
    this.home = new HomeRepository(rows);
    this.consultations = new ConsultationRepository(rows);
    this.decisions = new DecisionRepository(rows);
    this.certificates = new CertificateRepository(rows);
    this.cover = new CoverRepository(rows);
    this.evidence = new EvidenceRepository(rows);
    this.offerLists = new OfferListRepository(rows);
    this.offers = new OfferRepository(rows);
    this.participations = new ParticipationRepository(rows);
    this.practiceRecords = new PracticeRecordsRepository(rows);
    this.uptake = new UptakeRepository(rows);
    this.organisations = new OrganisationRepository(rows);
    this.ties = new TieRepository(rows);
    this.register = new OrganisationRegister(rows);
    this.calculations = new CalculationRepository(rows);
    this.jobs = new JobRepository(rows);
    this.ledger = new LedgerRepository(rows);
    this.performanceClaims = new PerformanceClaimRepository(rows);
    this.reportedFacts = new ReportedFactRepository(rows);
    this.successions = new SuccessionRepository(rows);
    this.nationalComparisons = new NationalComparisonRepository(rows);
    this.participants = new ParticipantRepository(rows, {
      practices: this.practiceRecords,
      facts: this.reportedFacts,
      claims: this.performanceClaims,
      successions: this.successions,
    });
    this.paymentExceptions = new PaymentExceptionRepository(rows);
    this.paymentLines = new PaymentLineRepository(rows);
    this.paymentRuns = new PaymentRunRepository(rows);
    this.published = new PublishedRepository(rows);
    this.referenceChanges = new ReferenceChangeRepository(rows);
    this.areaFacts = new AreaFactsRepository(rows);
    this.areaRegister = new AreaRegister(rows);
    this.schemeLists = new SchemeListRepository(rows);
    this.schemes = new SchemeRepository(rows);
    this.simulations = new SimulationRepository(rows);
    this.simulationPractices = new SimulationPracticeRepository(rows);
    this.concerned = new ConcernedRepository(rows);
    this.owing = new OwingRepository(rows);
    this.mails = new MailRepository(rows);
    this.notices = new NoticeRepository(rows);
    this.apiTokens = new ApiTokenRepository(rows);
    this.demonstrationClock = new DemonstrationClockRepository(rows);
    this.firstPeople = new FirstPersonRepository(rows);
    this.memberships = new MembershipRepository(rows);
    this.people = new PersonRepository(rows);
    this.sessions = new SessionRepository(rows);
    this.formDrafts = new FormDraftRepository(rows);
    this.signInAttempts = new SignInAttemptRepository(rows);
  }
  /** The national contract as it stands in this transaction, the same for everybody. Read once. */
  nationalYears(): Promise<NationalYears> {
    return this.nationalReleases.years();
  }
}
