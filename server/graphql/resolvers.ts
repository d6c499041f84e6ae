import type { NonEmptyArray } from 'type-graphql';
import { EarningsResolver } from './calculator/earnings-resolver.ts';
import { ConsultationMutations } from './consultations/consultation-mutations.ts';
import {
  ConsultationCommentResolver,
  ConsultationResolver,
  SchemeConsultationsResolver,
} from './consultations/consultation-resolver.ts';
import { DecisionResolver, SchemeDecisionResolver } from './governance/decision-resolver.ts';
import { OwnSessionResolver } from './identity/own-session-resolver.ts';
import { FormDraftResolver } from './identity/form-draft-resolver.ts';
import { ApiTokenResolver } from './identity/api-token-resolver.ts';
import { MeResolver } from './identity/me-resolver.ts';
import { InvitationResolver } from './identity/invitation-resolver.ts';
import { MembershipResolver } from './identity/membership-resolver.ts';
import { MailResolver } from './telling/mail-resolver.ts';
import { NoticeResolver } from './telling/notice-resolver.ts';
import { ReminderResolver } from './telling/reminder-resolver.ts';
import { HomeResolver } from './home/home-resolver.ts';
import { NationalContractResolver } from './national/national-contract-resolver.ts';
import { NationalDraftResolver } from './national/national-draft-resolver.ts';
import { NationalMutations } from './national/national-mutations.ts';
import { PracticeResolver } from './organisations/organisation-resolver.ts';
import { CertificateResolver } from './participation/certificate-resolver.ts';
import { CoverResolver, EndPreviewRowResolver } from './participation/cover-resolver.ts';
import { EvidenceResolver } from './participation/evidence-resolver.ts';
import { OfferMutations } from './participation/offer-mutations.ts';
import { OfferResolver } from './participation/offer-resolver.ts';
import { ParticipationResolver } from './participation/participation-resolver.ts';
import { PracticeParticipationResolver } from './participation/practice-participation-resolver.ts';
import { SchemeParticipationResolver } from './participation/scheme-participation-resolver.ts';
import { ExplainResolver } from './payments/explain-resolver.ts';
import { NationalComparisonResolver, RunAgainstNationalResolver } from './payments/national-comparison-resolver.ts';
import { PaymentLineConnectionResolver, PaymentLineResolver } from './payments/payment-line-resolver.ts';
import { PaymentMutations } from './payments/payment-mutations.ts';
import {
  PaymentExceptionResolver,
  PaymentRunResolver,
  SchemePaymentsResolver,
} from './payments/payment-run-resolver.ts';
import { ClaimResolver, OfferClaimsResolver } from './reported/claim-resolver.ts';
import { OfferReportedResolver } from './reported/offer-reported-resolver.ts';
import {
  FactOfPracticeResolver,
  PhaseFactsResolver,
  PracticeCountsResolver,
} from './reported/reported-facts-resolver.ts';
import { EventResolver, SchemeHistoryResolver } from './record/event-resolver.ts';
import { SetUpResolver } from './set-up/set-up-resolver.ts';
import { SimulatedPracticeResolver, SimulationExceptionResolver } from './simulation/simulated-practice-resolver.ts';
import { AreaPreviewResolver, ReferenceChangeResolver } from './organisations/area-preview-resolver.ts';
import { PublishedFileResolver } from './organisations/published-file-resolver.ts';
import { SuccessionResolver } from './successions/succession-resolver.ts';
import { SimulationMutations } from './simulation/simulation-mutations.ts';
import { SimulationResolver } from './simulation/simulation-resolver.ts';
import { SchemeResolver } from './schemes/scheme-resolver.ts';
import { ComponentTrialResolver } from './schemes/component-trial.ts';
import { ComponentResolver, PhaseResolver, SchemeVersionResolver } from './schemes/scheme-version-resolver.ts';

/** One resolver for each noun. */
export const resolvers: NonEmptyArray<abstract new () => object> = [
  SchemeResolver,
  SchemeVersionResolver,
  ComponentTrialResolver,
  PhaseResolver,
  ComponentResolver,
  SchemeConsultationsResolver,
  SchemeDecisionResolver,
  SchemeHistoryResolver,
  ConsultationResolver,
  ConsultationCommentResolver,
  ConsultationMutations,
  DecisionResolver,
  OfferResolver,
  OfferMutations,
  ParticipationResolver,
  EvidenceResolver,
  CoverResolver,
  EndPreviewRowResolver,
  CertificateResolver,
  SchemeParticipationResolver,
  PracticeParticipationResolver,
  PhaseFactsResolver,
  FactOfPracticeResolver,
  PracticeCountsResolver,
  ClaimResolver,
  OfferClaimsResolver,
  OfferReportedResolver,
  SuccessionResolver,
  EventResolver,
  PracticeResolver,
  PublishedFileResolver,
  AreaPreviewResolver,
  ReferenceChangeResolver,
  PaymentRunResolver,
  PaymentExceptionResolver,
  PaymentLineResolver,
  PaymentLineConnectionResolver,
  ExplainResolver,
  NationalComparisonResolver,
  RunAgainstNationalResolver,
  SchemePaymentsResolver,
  PaymentMutations,
  EarningsResolver,
  SimulationResolver,
  SimulatedPracticeResolver,
  SimulationExceptionResolver,
  SimulationMutations,
  NationalContractResolver,
  NationalDraftResolver,
  NationalMutations,
  HomeResolver,
  MeResolver,
  InvitationResolver,
  SetUpResolver,
  MembershipResolver,
  ApiTokenResolver,
  FormDraftResolver,
  OwnSessionResolver,
  NoticeResolver,
  ReminderResolver,
  MailResolver,
];
