import { ConsultationCommentRow } from './consultations/consultation-comment-row.ts';
import { ConsultationResponseRow } from './consultations/consultation-response-row.ts';
import { ConsultationRow } from './consultations/consultation-row.ts';
import { CommitteeDecisionRow } from './governance/committee-decision-row.ts';
import { ApiTokenRow } from './identity/api-token-row.ts';
import { DemonstrationClockRow } from './identity/demonstration-clock-row.ts';
import { MembershipRow } from './identity/membership-row.ts';
import { PersonRow } from './identity/person-row.ts';
import { SessionRow } from './identity/session-row.ts';
import { FormDraftRow } from './identity/form-draft-row.ts';
import { SignInAttemptRow } from './identity/sign-in-attempt-row.ts';
import { NationalReleaseRow } from './national/national-release-row.ts';
import { AuditorEngagementRow } from './organisations/auditor-engagement-row.ts';
import { LmcAreaRow } from './organisations/lmc-area-row.ts';
import { NetworkMembershipRow } from './organisations/network-membership-row.ts';
import { OrganisationRow } from './organisations/organisation-row.ts';
import { OrganisationSuccessionRow } from './organisations/organisation-succession-row.ts';
import { PracticeListRow } from './organisations/practice-list-row.ts';
import { PracticeMembershipRow } from './organisations/practice-membership-row.ts';
import { PracticeYearPaymentRow } from './organisations/practice-year-payment-row.ts';
import { CertificateRow } from './participation/certificate-row.ts';
import { EvidenceRow } from './participation/evidence-row.ts';
import { LocalCoverRow } from './participation/local-cover-row.ts';
import { OfferResponseRow } from './participation/offer-response-row.ts';
import { OfferRow } from './participation/offer-row.ts';
import { ParticipationRow } from './participation/participation-row.ts';
import { AccountRow } from './payments/account-row.ts';
import { NationalComparisonRow } from './payments/national-comparison-row.ts';
import { PaymentBasisRow } from './payments/payment-basis-row.ts';
import { PaymentExceptionRow } from './payments/payment-exception-row.ts';
import { PaymentLineRow } from './payments/payment-line-row.ts';
import { PaymentRunPersonRow } from './payments/payment-run-person-row.ts';
import { PaymentRunRow } from './payments/payment-run-row.ts';
import { TransferRow } from './payments/transfer-row.ts';
import { publishedEntities } from './published/published-entities.ts';
import { CountingClosedRow } from './reported/counting-closed-row.ts';
import { PerformanceClaimAnswerRow } from './reported/performance-claim-answer-row.ts';
import { PerformanceClaimRow } from './reported/performance-claim-row.ts';
import { ReportedFactRow } from './reported/reported-fact-row.ts';
import { AccessEventRow } from './record/access-event-row.ts';
import { ActionReceiptRow } from './record/action-receipt-row.ts';
import { EventRow } from './record/event-row.ts';
import { SchemeRow } from './schemes/scheme-row.ts';
import { SchemeVersionPersonRow } from './schemes/scheme-version-person-row.ts';
import { SchemeVersionRow } from './schemes/scheme-version-row.ts';
import { simulationEntities } from './simulation/simulation-entities.ts';
import { PracticeSuccessionRow } from './successions/practice-succession-row.ts';
import { PracticeSuccessionWithdrawalRow } from './successions/practice-succession-withdrawal-row.ts';
import { MailRow } from './telling/mail-row.ts';
import { NoticeChoiceRow } from './telling/notice-choice-row.ts';
import { NoticeRow } from './telling/notice-row.ts';

/** Every table the application knows. The drift test holds them against the migrated database. */
export const entities = [
  OrganisationRow,
  PracticeMembershipRow,
  NetworkMembershipRow,
  LmcAreaRow,
  AuditorEngagementRow,
  OrganisationSuccessionRow,
  PracticeListRow,
  PracticeYearPaymentRow,
  PersonRow,
  MembershipRow,
  SessionRow,
  FormDraftRow,
  SignInAttemptRow,
  ApiTokenRow,
  DemonstrationClockRow,
  SchemeRow,
  SchemeVersionRow,
  SchemeVersionPersonRow,
  ConsultationRow,
  ConsultationCommentRow,
  ConsultationResponseRow,
  CommitteeDecisionRow,
  OfferRow,
  OfferResponseRow,
  ParticipationRow,
  LocalCoverRow,
  EvidenceRow,
  CertificateRow,
  NationalReleaseRow,
  PaymentRunRow,
  PaymentRunPersonRow,
  PaymentBasisRow,
  NationalComparisonRow,
  PaymentLineRow,
  PaymentExceptionRow,
  AccountRow,
  TransferRow,
  ReportedFactRow,
  CountingClosedRow,
  PerformanceClaimRow,
  PerformanceClaimAnswerRow,
  PracticeSuccessionRow,
  PracticeSuccessionWithdrawalRow,
  ...simulationEntities,
  EventRow,
  AccessEventRow,
  ActionReceiptRow,
  MailRow,
  NoticeRow,
  NoticeChoiceRow,
  ...publishedEntities,
];
