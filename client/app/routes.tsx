import { BRING_BACK_ROUTES, ORGANISATION_ROUTES } from '../admin/routes.ts';
import { COMMISSIONER_ROUTES } from '../commissioner/routes.ts';
import type { OrganisationKind } from '../generated/session/session.ts';
import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';
import { LMC_ROUTES } from '../lmc/routes.ts';
import { NATIONAL_CONTRACT_ROUTES } from '../national/contract/routes.ts';
import { NATIONAL_DRAFT_ROUTES } from '../national/contract-draft/routes.ts';
import { NATIONAL_ROUTES } from '../national/routes.ts';
import { PRACTICE_ROUTES } from '../practice/routes.ts';
import { PAID_ROUTES, PUBLIC_ROUTES, REMIND_ROUTES, SIMULATION_ROUTES } from '../public/routes.ts';

const EVERYONE: readonly PortalRoute[] = [
  { path: '/', Page: lazyPage(() => import('./home/home-page.tsx'), 'HomePage') },
  { path: '/demonstration', Page: lazyPage(() => import('./demonstration-page.tsx'), 'DemonstrationPage') },
  ...PUBLIC_ROUTES,
  ...NATIONAL_CONTRACT_ROUTES,
];

const BY_KIND: Record<OrganisationKind, readonly PortalRoute[]> = {
  COMMISSIONER: [
    ...COMMISSIONER_ROUTES,
    ...PAID_ROUTES,
    ...SIMULATION_ROUTES,
    ...REMIND_ROUTES,
    ...ORGANISATION_ROUTES,
  ],
  PRACTICE: [...PRACTICE_ROUTES, ...PAID_ROUTES, ...SIMULATION_ROUTES],
  // A network reads the schemes that are published, as the national body does; nothing there is about one practice.
  NETWORK: NATIONAL_ROUTES,
  LMC: [...LMC_ROUTES, ...SIMULATION_ROUTES, ...REMIND_ROUTES],
  NATIONAL_BODY: [...NATIONAL_ROUTES, ...NATIONAL_DRAFT_ROUTES, ...ORGANISATION_ROUTES, ...BRING_BACK_ROUTES],
  // An auditor reads what a commissioner reads: the pages on which a commissioner does something are none of an auditor's.
  AUDITOR: [...COMMISSIONER_ROUTES.filter(({ right }) => right === undefined), ...PAID_ROUTES, ...SIMULATION_ROUTES],
};

/** The pages of one kind of organisation. The same address may be another page for another kind. */
export const routesFor = (kind: OrganisationKind): readonly PortalRoute[] => [...EVERYONE, ...BY_KIND[kind]];
