import type { OrganisationKind } from '../generated/session/session.ts';

export type NavigationItem = { to: string; label: string; action?: string };

const HOME: NavigationItem = { to: '/', label: 'Home' };
const SCHEMES: NavigationItem = { to: '/schemes', label: 'Schemes' };
const CONSULTATIONS: NavigationItem = { to: '/consultations', label: 'Consultations' };
const NATIONAL_CONTRACT: NavigationItem = { to: '/national-contract', label: 'National contract' };
const ORGANISATIONS: NavigationItem = { to: '/organisations', label: 'Organisations', action: 'area:make' };
const PEOPLE: NavigationItem = { to: '/people', label: 'People' };
const MAIL: NavigationItem = { to: '/mail', label: 'Mail', action: 'mail:read' };

/** The links under the header, by kind of organisation. An item with an action is shown to those who may do it. */
export const NAVIGATION: Record<OrganisationKind, readonly NavigationItem[]> = {
  COMMISSIONER: [
    HOME,
    SCHEMES,
    CONSULTATIONS,
    { to: '/claims', label: 'Claims' },
    { to: '/practices', label: 'Practices' },
    ORGANISATIONS,
    PEOPLE,
    MAIL,
  ],
  PRACTICE: [
    HOME,
    { to: '/offers', label: 'Offers' },
    { to: '/payments', label: 'Payments' },
    { to: '/earnings', label: 'What would we earn?' },
    { to: '/cover', label: 'Cover' },
    PEOPLE,
    MAIL,
  ],
  NETWORK: [HOME, SCHEMES, NATIONAL_CONTRACT, PEOPLE, MAIL],
  LMC: [HOME, CONSULTATIONS, NATIONAL_CONTRACT, PEOPLE, MAIL],
  NATIONAL_BODY: [HOME, NATIONAL_CONTRACT, SCHEMES, ORGANISATIONS, PEOPLE, MAIL],
  AUDITOR: [
    HOME,
    SCHEMES,
    CONSULTATIONS,
    { to: '/claims', label: 'Claims' },
    { to: '/practices', label: 'Practices' },
    PEOPLE,
    MAIL,
  ],
};
