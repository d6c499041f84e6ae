import { type ComponentType, lazy } from 'react';
import type { PortalRoute } from '../app/routes.tsx';

/** The page that a module exports under a name, fetched when it is first shown. */
const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ComponentType =>
  lazy(async () => ({ default: (await load())[name] }));

const EDIT = '/schemes/:schemeId/edit';
const PHASE = `${EDIT}/phases/:phaseKey`;

/** The pages of a commissioner. */
export const COMMISSIONER_ROUTES: readonly PortalRoute[] = [
  { path: '/schemes', Page: page(() => import('./schemes/schemes-page.tsx'), 'SchemesPage') },
  { path: '/schemes/new', Page: page(() => import('./new-scheme/new-scheme-page.tsx'), 'NewSchemePage') },
  { path: '/schemes/:schemeId', Page: page(() => import('./scheme/scheme-page.tsx'), 'SchemePage') },
  { path: EDIT, Page: page(() => import('./edit-scheme/edit-scheme-page.tsx'), 'EditSchemePage') },
  { path: `${EDIT}/purpose`, Page: page(() => import('./edit-scheme/purpose-page.tsx'), 'PurposePage') },
  { path: `${EDIT}/costs`, Page: page(() => import('./edit-scheme/costs-page.tsx'), 'CostsPage') },
  { path: `${EDIT}/exit`, Page: page(() => import('./edit-scheme/exit-page.tsx'), 'ExitPage') },
  { path: `${EDIT}/viability`, Page: page(() => import('./edit-scheme/viability-page.tsx'), 'ViabilityPage') },
  { path: `${EDIT}/phases/new`, Page: page(() => import('./edit-scheme/new-phase-page.tsx'), 'NewPhasePage') },
  { path: `${PHASE}/dates`, Page: page(() => import('./edit-scheme/phase-dates-page.tsx'), 'PhaseDatesPage') },
  { path: `${PHASE}/indicators`, Page: page(() => import('./edit-scheme/indicators-page.tsx'), 'IndicatorsPage') },
  { path: `${PHASE}/evidence`, Page: page(() => import('./edit-scheme/evidence-page.tsx'), 'EvidencePage') },
  { path: `${PHASE}/payment`, Page: page(() => import('./edit-scheme/payment-page.tsx'), 'PaymentPage') },
  { path: '/schemes/:schemeId/consult', Page: page(() => import('./consult/consult-page.tsx'), 'ConsultPage') },
  { path: '/schemes/:schemeId/decision', Page: page(() => import('./decision/decision-page.tsx'), 'DecisionPage') },
  { path: '/schemes/:schemeId/publish', Page: page(() => import('./publish/publish-page.tsx'), 'PublishPage') },
  { path: '/schemes/:schemeId/uptake', Page: page(() => import('./uptake/uptake-page.tsx'), 'UptakePage') },
  { path: '/schemes/:schemeId/evidence', Page: page(() => import('./evidence/evidence-page.tsx'), 'EvidencePage') },
  { path: '/schemes/:schemeId/pay', Page: page(() => import('./start-payment/start-payment-page.tsx'), 'StartPaymentPage') },
  { path: '/schemes/:schemeId/end', Page: page(() => import('./end-scheme/end-scheme-page.tsx'), 'EndSchemePage') },
  { path: '/schemes/:schemeId/withdraw', Page: page(() => import('./withdraw/withdraw-page.tsx'), 'WithdrawPage') },
  { path: '/consultations', Page: page(() => import('./consultations/consultations-page.tsx'), 'ConsultationsPage') },
  { path: '/consultations/:consultationId', Page: page(() => import('./consultation/consultation-page.tsx'), 'ConsultationPage') },
  { path: '/payment-runs/:runId', Page: page(() => import('./payment-run/payment-run-page.tsx'), 'PaymentRunPage') },
  { path: '/payments/:lineId/amend', Page: page(() => import('./amend-payment/amend-payment-page.tsx'), 'AmendPaymentPage') },
  { path: '/practices', Page: page(() => import('./practices/practices-page.tsx'), 'PracticesPage') },
];
