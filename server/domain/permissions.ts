/**
 * Who may ask for what. One table; what is not in it is refused. Whether the state of the subject allows the action is
 * decided by the noun's own `decide-…` functions, which answer with a reason too.
 */
import { reason } from './outcome.ts';
import type { Reason } from './outcome.ts';

/** What a person may do in an organisation. To view is every member’s; each other role is held by itself: to approve does not include to prepare. */
export type Role = 'view' | 'prepare' | 'approve' | 'administer';
/** The kinds of organisation: each sees the portal from its own side. */
export type OrganisationKind = 'commissioner' | 'practice' | 'network' | 'lmc' | 'national_body' | 'auditor';

/** Every role, from the least to the most. */
export const roles: readonly Role[] = ['view', 'prepare', 'approve', 'administer'];
/** Every kind of organisation. */
export const organisationKinds: readonly OrganisationKind[] = [
  'commissioner',
  'practice',
  'network',
  'lmc',
  'national_body',
  'auditor',
];

/** Who is asking: read from our own records at the door, never from what the client says. */
export interface Actor {
  personId: string;
  personName: string;
  membershipId: string;
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  roles: Role[];
  /** The tenants whose past this actor may read. */
  commissionerIds: string[];
  /** Those for whom the organisation may act on this day. */
  actsFor: string[];
  /** Action names an API token is limited to; null for a person at a screen. */
  scopes: string[] | null;
  /** The API token the request came with; null for a person at a screen. */
  tokenId: string | null;
}

/** What the table asks of whoever asks. */
export interface Asker {
  kind: OrganisationKind;
  roles: readonly Role[];
  scopes: readonly string[] | null;
}

type Allowed = Partial<Record<OrganisationKind, Role>>;

const everyone: Allowed = {
  commissioner: 'view',
  practice: 'view',
  network: 'view',
  lmc: 'view',
  national_body: 'view',
  auditor: 'view',
};
const theRecord: Allowed = { commissioner: 'view', auditor: 'view' };

/** Action → kind of organisation → the role it takes there. */
export const permissions = {
  'session:read': everyone,
  'session:choose': everyone,
  'session:end': everyone,
  'form-draft:keep': everyone,
  'home:read': everyone,
  'organisation:read': everyone,
  'national-contract:read': everyone,
  'national-draft:read': { national_body: 'view' },
  'national-contract:draft': { national_body: 'prepare' },
  'national-contract:release': { national_body: 'approve' },
  'scheme:read': everyone,
  'scheme:draft': { commissioner: 'prepare' },
  'scheme:save': { commissioner: 'prepare' },
  'scheme:withdraw': { commissioner: 'prepare' },
  'scheme:publish': { commissioner: 'approve' },
  'scheme:end': { commissioner: 'approve' },
  'scheme:preview-end': { commissioner: 'view' },
  'simulation:read': { commissioner: 'view', lmc: 'view', practice: 'view', auditor: 'view' },
  'simulation:run': { commissioner: 'prepare' },
  'simulation:share': { commissioner: 'prepare' },
  'consultation:read': { commissioner: 'view', lmc: 'view', auditor: 'view' },
  'consultation:start': { commissioner: 'prepare' },
  'consultation:extend': { commissioner: 'prepare' },
  'consultation:comment': { lmc: 'prepare' },
  'consultation:reply': { commissioner: 'prepare' },
  'consultation:sign': { lmc: 'approve' },
  'consultation:record-silence': { commissioner: 'prepare' },
  'decision:record': { commissioner: 'prepare' },
  'practice:read': theRecord,
  'published-file:read': { commissioner: 'view', national_body: 'view' },
  'published-file:bring-back': { national_body: 'administer' },
  'area:make': { commissioner: 'administer', national_body: 'administer' },
  'earnings:read': { practice: 'view' },
  'offer:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'offer:accept': { practice: 'approve' },
  'offer:decline': { practice: 'approve' },
  'participation:leave': { practice: 'approve' },
  'cover:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'certificate:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'evidence:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'evidence:record': { practice: 'prepare' },
  'evidence:review': { commissioner: 'prepare' },
  'fact:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'fact:tell': { commissioner: 'prepare' },
  'succession:read': { commissioner: 'view', practice: 'view' },
  'count:report': { practice: 'prepare' },
  'claim:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'claim:ask': { practice: 'approve' },
  'claim:withdraw': { practice: 'approve' },
  'claim:decide': { commissioner: 'prepare' },
  'reminder:read': { commissioner: 'view', lmc: 'view' },
  'reminder:send': { commissioner: 'prepare', lmc: 'prepare' },
  'payment-run:read': theRecord,
  'payment-run:calculate': { commissioner: 'prepare' },
  'payment-run:withdraw': { commissioner: 'prepare' },
  'payment-exception:settle': { commissioner: 'prepare' },
  'payment-run:submit': { commissioner: 'prepare' },
  'payment-run:approve': { commissioner: 'approve' },
  'payment-run:release': { commissioner: 'approve' },
  'payment-line:read': { commissioner: 'view', practice: 'view', auditor: 'view' },
  'payment-line:amend': { commissioner: 'prepare' },
  'member:read': everyone,
  'member:change': {
    commissioner: 'administer',
    practice: 'administer',
    network: 'administer',
    lmc: 'administer',
    national_body: 'administer',
    auditor: 'administer',
  },
  'member:invite': {
    commissioner: 'administer',
    practice: 'administer',
    network: 'administer',
    lmc: 'administer',
    national_body: 'administer',
    auditor: 'administer',
  },
  'first-person:read': { commissioner: 'view' },
  'first-person:invite': { commissioner: 'administer' },
  'token:read': everyone,
  'token:revoke': {
    commissioner: 'administer',
    practice: 'administer',
    network: 'administer',
    lmc: 'administer',
    national_body: 'administer',
    auditor: 'administer',
  },
  'token:create': {
    commissioner: 'administer',
    practice: 'administer',
    network: 'administer',
    lmc: 'administer',
    national_body: 'administer',
    auditor: 'administer',
  },
  'notice:read': everyone,
  'notice:choose': everyone,
  'mail:read': {
    commissioner: 'administer',
    practice: 'administer',
    network: 'administer',
    lmc: 'administer',
    national_body: 'administer',
    auditor: 'administer',
  },
  'demonstration:set-date': everyone,
  'demonstration:read-mail': everyone,
} satisfies Record<string, Allowed>;

/**
 * True for what commits the organisation (everything that takes the right to sign or approve), and for making a token, which
 * could then do the same for a year. A person at a screen does these only by a fresh sign-in.
 */
export function needsFreshSignIn(action: string, kind: OrganisationKind): boolean {
  if (action === 'token:create') return true;
  return isActionName(action) && (permissions[action] as Allowed)[kind] === 'approve';
}

/** The name of an action in the table. */
export type ActionName = keyof typeof permissions;

/** Every action there is. */
export const actionNames = Object.keys(permissions) as ActionName[];

/** True for a name in the table. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(permissions, name);
}

/**
 * May the organisation act for this commissioner on this day? One that was with it once still reads what the two made
 * together, and changes nothing of it. Refusals: NOT_WITH_THIS_COMMISSIONER.
 */
export function whyNotActFor({ actsFor }: Pick<Actor, 'actsFor'>, commissionerId: string): Reason | null {
  return actsFor.includes(commissionerId) ? null : reason('NOT_WITH_THIS_COMMISSIONER');
}

/** Is there a commissioner whose past this actor reads and for whom it does not act on this day? */
export function hasLeftSomebody({ commissionerIds, actsFor }: Pick<Actor, 'commissionerIds' | 'actsFor'>): boolean {
  return commissionerIds.some((id) => !actsFor.includes(id));
}

/**
 * May a practice end or complete this with this commissioner? Whoever took part finishes what it began, also with one it
 * is not with any more: it leaves, and shows, counts and claims what is of the days it took part. Source: docs/adr/0153.
 * @param tookPart whether it takes or took part in what the act is about
 * Refusals: NOT_WITH_THIS_COMMISSIONER.
 */
export function whyNotFinish(
  actor: Pick<Actor, 'actsFor'>,
  { commissionerId, tookPart }: { commissionerId: string; tookPart: boolean },
): Reason | null {
  return tookPart ? null : whyNotActFor(actor, commissionerId);
}

/**
 * May this actor ask for this action at all? Answers null for yes, else the reason.
 * An action that is not in the table is refused for everybody.
 */
export function whyNot(actor: Asker | null, action: string): Reason | null {
  if (!actor) return reason('NOT_SIGNED_IN');
  if (!isActionName(action)) return reason('ACTION_IS_NOT_DECLARED');
  if (actor.scopes && !actor.scopes.includes(action)) return reason('TOKEN_LACKS_THIS_SCOPE', null, { action });
  const needed = (permissions[action] as Allowed)[actor.kind];
  if (!needed) return reason('NOT_FOR_YOUR_ORGANISATION', null, { kind: aKindInWords[actor.kind] });
  if (needed !== 'view' && !actor.roles.includes(needed))
    return reason('YOUR_ROLE_DOES_NOT_ALLOW_THIS', null, { role: roleInWords(needed, actor.kind) });
  return null;
}

/** The kinds of organisation as people say them. */
export const kindInWords: Record<OrganisationKind, string> = {
  commissioner: 'commissioner',
  practice: 'practice',
  network: 'network',
  lmc: 'LMC',
  national_body: 'national body',
  auditor: 'auditor',
};

const aKindInWords: Record<OrganisationKind, string> = {
  commissioner: 'a commissioner',
  practice: 'a practice',
  network: 'a network',
  lmc: 'an LMC',
  national_body: 'a national body',
  auditor: 'an auditor',
};

/** The right to commit the organisation is called signing in a practice or an LMC, and approving in a commissioner. */
export function roleInWords(role: Role, kind: OrganisationKind): string {
  return role === 'approve' && (kind === 'practice' || kind === 'lmc') ? 'sign' : role;
}
