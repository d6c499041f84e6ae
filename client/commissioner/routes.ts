import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

const EDIT = '/schemes/:schemeId/edit';
const PHASE = `${EDIT}/phases/:phaseKey`;

/** The pages of a commissioner. */
export const COMMISSIONER_ROUTES: readonly PortalRoute[] = [
  { path: '/schemes', Page: lazyPage(() => import('./schemes/schemes-page.tsx'), 'SchemesPage') },
  {
    path: '/schemes/new',
    Page: lazyPage(() => import('./new-scheme/new-scheme-page.tsx'), 'NewSchemePage'),
    right: 'scheme:draft',
  },
  { path: '/schemes/:schemeId', Page: lazyPage(() => import('./scheme/scheme-page.tsx'), 'SchemePage') },
  {
    path: EDIT,
    Page: lazyPage(() => import('./edit-scheme/edit-scheme-page.tsx'), 'EditSchemePage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/purpose`,
    Page: lazyPage(() => import('./edit-scheme/purpose-page.tsx'), 'PurposePage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/costs`,
    Page: lazyPage(() => import('./edit-scheme/costs-page.tsx'), 'CostsPage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/exit`,
    Page: lazyPage(() => import('./edit-scheme/exit-page.tsx'), 'ExitPage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/envelope`,
    Page: lazyPage(() => import('./edit-scheme/envelope-page.tsx'), 'EnvelopePage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/viability`,
    Page: lazyPage(() => import('./edit-scheme/viability-page.tsx'), 'ViabilityPage'),
    right: 'scheme:save',
  },
  {
    path: `${EDIT}/phases/new`,
    Page: lazyPage(() => import('./edit-scheme/new-phase-page.tsx'), 'NewPhasePage'),
    right: 'scheme:save',
  },
  {
    path: `${PHASE}/dates`,
    Page: lazyPage(() => import('./edit-scheme/phase-dates-page.tsx'), 'PhaseDatesPage'),
    right: 'scheme:save',
  },
  {
    path: `${PHASE}/indicators`,
    Page: lazyPage(() => import('./edit-scheme/indicators-page.tsx'), 'IndicatorsPage'),
    right: 'scheme:save',
  },
  {
    path: `${PHASE}/evidence`,
    Page: lazyPage(() => import('./edit-scheme/evidence-page.tsx'), 'EvidencePage'),
    right: 'scheme:save',
  },
  {
    path: `${PHASE}/payment`,
    Page: lazyPage(() => import('./edit-scheme/payment-page.tsx'), 'PaymentPage'),
    right: 'scheme:save',
  },
  {
    path: '/schemes/:schemeId/consult',
    Page: lazyPage(() => import('./consult/consult-page.tsx'), 'ConsultPage'),
    right: 'consultation:start',
  },
  {
    path: '/schemes/:schemeId/decision',
    Page: lazyPage(() => import('./decision/decision-page.tsx'), 'DecisionPage'),
    right: 'decision:record',
  },
  {
    path: '/schemes/:schemeId/publish',
    Page: lazyPage(() => import('./publish/publish-page.tsx'), 'PublishPage'),
    right: 'scheme:publish',
  },
  { path: '/schemes/:schemeId/uptake', Page: lazyPage(() => import('./uptake/uptake-page.tsx'), 'UptakePage') },
  { path: '/schemes/:schemeId/evidence', Page: lazyPage(() => import('./evidence/evidence-page.tsx'), 'EvidencePage') },
  {
    path: '/schemes/:schemeId/try',
    Page: lazyPage(() => import('./simulation/try-scheme-page.tsx'), 'TrySchemePage'),
    right: 'simulation:run',
  },
  {
    path: '/schemes/:schemeId/pay',
    Page: lazyPage(() => import('./start-payment/start-payment-page.tsx'), 'StartPaymentPage'),
    right: 'payment-run:calculate',
  },
  {
    path: '/schemes/:schemeId/end',
    Page: lazyPage(() => import('./end-scheme/end-scheme-page.tsx'), 'EndSchemePage'),
    right: 'scheme:end',
  },
  {
    path: '/schemes/:schemeId/withdraw',
    Page: lazyPage(() => import('./withdraw/withdraw-page.tsx'), 'WithdrawPage'),
    right: 'scheme:withdraw',
  },
  { path: '/schemes/:schemeId/facts', Page: lazyPage(() => import('./facts/facts-page.tsx'), 'FactsPage') },
  {
    path: '/schemes/:schemeId/facts/upload',
    Page: lazyPage(() => import('./facts/upload-page.tsx'), 'UploadFactsPage'),
    right: 'fact:tell',
  },
  {
    path: '/schemes/:schemeId/facts/practices',
    Page: lazyPage(() => import('./facts/practices-page.tsx'), 'FactPracticesPage'),
  },
  {
    path: '/schemes/:schemeId/facts/enter',
    Page: lazyPage(() => import('./facts/enter-page.tsx'), 'EnterFactPage'),
    right: 'fact:tell',
  },
  { path: '/claims', Page: lazyPage(() => import('./claims/claims-page.tsx'), 'ClaimsPage') },
  { path: '/claims/:claimId', Page: lazyPage(() => import('./claims/claim-page.tsx'), 'ClaimPage') },
  {
    path: '/consultations',
    Page: lazyPage(() => import('./consultations/consultations-page.tsx'), 'ConsultationsPage'),
  },
  {
    path: '/consultations/:consultationId',
    Page: lazyPage(() => import('./consultation/consultation-page.tsx'), 'ConsultationPage'),
  },
  {
    path: '/payment-runs/:runId/national',
    Page: lazyPage(() => import('./payment-run/against-national-page.tsx'), 'AgainstNationalPage'),
  },
  {
    path: '/payment-runs/:runId',
    Page: lazyPage(() => import('./payment-run/payment-run-page.tsx'), 'PaymentRunPage'),
  },
  {
    path: '/payments/:lineId/amend',
    Page: lazyPage(() => import('./amend-payment/amend-payment-page.tsx'), 'AmendPaymentPage'),
    right: 'payment-line:amend',
  },
  {
    path: '/let-in',
    Page: lazyPage(() => import('./let-in/entries-page.tsx'), 'EntriesPage'),
    right: 'first-person:read',
  },
  {
    path: '/let-in/file',
    Page: lazyPage(() => import('./let-in/file-page.tsx'), 'FirstPeopleFilePage'),
    right: 'first-person:invite',
  },
  {
    path: '/let-in/:organisationId',
    Page: lazyPage(() => import('./let-in/entry-page.tsx'), 'EntryPage'),
    right: 'first-person:read',
  },
  {
    path: '/let-in/:organisationId/withdraw',
    Page: lazyPage(() => import('./let-in/withdraw-page.tsx'), 'WithdrawEntryPage'),
    right: 'first-person:invite',
  },
  { path: '/practices', Page: lazyPage(() => import('./practices/practices-page.tsx'), 'PracticesPage') },
  {
    path: '/practices/mergers',
    Page: lazyPage(() => import('./successions/successions-page.tsx'), 'SuccessionsPage'),
    right: 'succession:read',
  },
  {
    path: '/practices/mergers/new/:step?',
    Page: lazyPage(() => import('./successions/record-succession-page.tsx'), 'RecordSuccessionPage'),
    right: 'fact:tell',
  },
  {
    path: '/practices/mergers/:successionId/withdraw',
    Page: lazyPage(() => import('./successions/withdraw-succession-page.tsx'), 'WithdrawSuccessionPage'),
    right: 'fact:tell',
  },
];
