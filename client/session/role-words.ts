import type { OrganisationKind, Role } from '../generated/session/session.ts';

export const ROLE_WORDS: Record<Role, string> = {
  VIEW: 'view',
  PREPARE: 'prepare',
  APPROVE: 'sign and approve',
  ADMINISTER: 'administer',
};

export const KIND_WORDS: Record<OrganisationKind, string> = {
  COMMISSIONER: 'Commissioner',
  PRACTICE: 'Practice',
  NETWORK: 'Primary care network',
  LMC: 'Local medical committee',
  NATIONAL_BODY: 'National body',
  AUDITOR: 'Auditor',
};

/** What the roles let a person do, in words: "view, prepare". */
export const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => ROLE_WORDS[role]).join(', ');
