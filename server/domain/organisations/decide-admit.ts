import { dayInWords } from '../dates.ts';
import { checkEmail } from '../identity/email-address.ts';
import { looksShared } from '../identity/shared-mailbox.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { kindInWords, roles as everyRole } from '../permissions.ts';
import type { OrganisationKind, Role } from '../permissions.ts';
import { checkText } from '../words/check-text.ts';
import { tieHolds, tieInTheWay, tieRules } from './ties.ts';
import type { HeldTie, Tie, TieRule } from './ties.ts';

const LONGEST_NAME = 200;
const LONGEST_JOB_TITLE = 100;
const CODE = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

/** What whoever runs the portal asks for: an organisation, how it belongs to others, and its first administrator. */
export interface AdmissionAsked {
  code: string;
  /** Null where the organisation is on record already. */
  kind: OrganisationKind | null;
  /** Null where the organisation is on record already. */
  name: string | null;
  ties: readonly Tie[];
  administrator: Administrator;
  /** True to add an administrator where there is one: for when the only one has gone. */
  another: boolean;
}

/** Who is to administer the organisation. */
export interface Administrator {
  name: string;
  /** As it is kept: see writtenEmail. */
  email: string;
  jobTitle: string;
  /** What else they may do; the rights to view and to administer are always among them. */
  roles: readonly Role[];
  /** Why it must be a mailbox that several people read; null where it is not one. */
  sharedMailboxReason: string | null;
}

/** What is on record on the day. */
export interface AdmissionFacts {
  organisation: { kind: OrganisationKind; name: string } | null;
  /** The kinds of the organisations at the other end of the ties, by code. */
  others: ReadonlyMap<string, OrganisationKind>;
  ties: readonly HeldTie[];
  /** Whoever has the e-mail address. */
  person: { name: string; disabledAt: Date | null } | null;
  /** Everybody who may act for the organisation. */
  colleagues: readonly { email: string; name: string; roles: readonly Role[] }[];
}

/** What is to be written; where nothing is, all of it is on record. */
export interface Admission {
  addOrganisation: { kind: OrganisationKind; name: string } | null;
  addTies: readonly Tie[];
  addPerson: boolean;
  /** The rights of the administrator, where they are to be written. */
  giveRoles: readonly Role[] | null;
  /** Whether they act for the organisation already, with fewer rights. */
  isColleague: boolean;
}

/**
 * What stands in the way of admitting an organisation and its first administrator: what is on record otherwise is
 * never written over.
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, CODE_IS_NOT_ONE, ORGANISATION_HAS_ANOTHER_NAME,
 * ORGANISATION_IS_OF_ANOTHER_KIND, ORGANISATION_IS_UNKNOWN, TIE_IS_NOT_FOR_THIS_KIND, TIE_HAS_NO_LAST_DAY,
 * TIE_ENDS_BEFORE_IT_BEGINS, TIE_IS_ON_RECORD_OTHERWISE, EMAIL_IS_NOT_AN_ADDRESS, MAILBOX_IS_SHARED, PERSON_HAS_ANOTHER_NAME,
 * INVITED_PERSON_IS_SWITCHED_OFF, ORGANISATION_HAS_AN_ADMINISTRATOR
 */
export function whyNotAdmit(asked: AdmissionAsked, facts: AdmissionFacts): Reason[] {
  return [
    ...whyNotOrganisation(asked, facts.organisation),
    ...whyNotTies(asked, facts),
    ...whyNotAdministrator(asked, facts),
  ];
}

/**
 * An organisation, how it belongs to others, and its first administrator. What is on record already is left out, so
 * that asking twice writes once.
 * @returns what is to be written
 * Refusals: those of whyNotAdmit
 */
export function decideAdmit(asked: AdmissionAsked, facts: AdmissionFacts): Outcome<Admission> {
  const why = whyNotAdmit(asked, facts);
  if (why.length > 0) return refusedFor(why);
  const { code, kind, name, administrator } = asked;
  const colleague = facts.colleagues.find(({ email }) => email === administrator.email);
  const wanted = everyRole.filter((role) => rolesOf(administrator).has(role) || colleague?.roles.includes(role));
  return accepted({
    addOrganisation: facts.organisation || !kind || !name ? null : { kind, name: name.trim() },
    addTies: asked.ties.filter((tie, index) => !before(index, asked, facts).some((held) => tieHolds(held, tie, code))),
    addPerson: facts.person === null,
    giveRoles: colleague?.roles.includes('administer') ? null : wanted,
    isColleague: colleague !== undefined,
  });
}

const rolesOf = ({ roles }: Administrator): ReadonlySet<Role> => new Set<Role>(['view', 'administer', ...roles]);

const whyNotOrganisation = ({ code, kind, name }: AdmissionAsked, held: AdmissionFacts['organisation']): Reason[] => {
  if (!CODE.test(code)) return [reason('CODE_IS_NOT_ONE', 'code', { code })];
  if (!held)
    return [
      ...(kind ? [] : [reason('FIELD_IS_EMPTY', 'kind', { name: `the kind of ${code}, which is not on record yet` })]),
      ...(name ? checkText(name, { field: 'name', name: 'the name', most: LONGEST_NAME }) : [nameIsMissing(code)]),
    ];
  return [
    ...(kind && kind !== held.kind
      ? [reason('ORGANISATION_IS_OF_ANOTHER_KIND', 'kind', { code, kind: kindInWords[held.kind] })]
      : []),
    ...(name && name.trim() !== held.name
      ? [reason('ORGANISATION_HAS_ANOTHER_NAME', 'name', { code, name: held.name })]
      : []),
  ];
};

const nameIsMissing = (code: string): Reason =>
  reason('FIELD_IS_EMPTY', 'name', { name: `the name of ${code}, which is not on record yet` });

const whyNotTies = (asked: AdmissionAsked, facts: AdmissionFacts): Reason[] => {
  const kind = facts.organisation?.kind ?? asked.kind;
  if (!kind) return [];
  const rule = tieRules[kind];
  if (!rule) return asked.ties.map(() => reason('TIE_IS_NOT_FOR_THIS_KIND', 'ties', { kind: kindInWords[kind] }));
  if (asked.ties.length === 0 && rule.needed && !facts.organisation)
    return [reason('FIELD_IS_EMPTY', 'ties', { name: `the ${kindInWords[rule.to]} that ${asked.code} belongs to` })];
  return asked.ties.flatMap((tie, index) =>
    whyNotTie(tie, { ofCode: asked.code, rule, held: before(index, asked, facts), others: facts.others }),
  );
};

/** The ties on record when this one is looked at: those that were there, and those that are asked before it. */
const before = (index: number, { ties, code }: AdmissionAsked, facts: AdmissionFacts): HeldTie[] => [
  ...facts.ties,
  ...ties.slice(0, index).map((tie) => ({ ...tie, ofCode: code })),
];

const whyNotTie = (
  tie: Tie,
  {
    ofCode,
    rule,
    held,
    others,
  }: { ofCode: string; rule: TieRule; held: readonly HeldTie[]; others: AdmissionFacts['others'] },
): Reason[] => {
  const other = others.get(tie.code);
  if (!other) return [reason('ORGANISATION_IS_UNKNOWN', 'ties', { code: tie.code })];
  if (other !== rule.to)
    return [reason('ORGANISATION_IS_OF_ANOTHER_KIND', 'ties', { code: tie.code, kind: kindInWords[other] })];
  if (tie.to !== null && tie.to < tie.from) return [reason('TIE_ENDS_BEFORE_IT_BEGINS', 'ties', { code: tie.code })];
  if (rule.ends && tie.to === null) return [reason('TIE_HAS_NO_LAST_DAY', 'ties', { code: tie.code })];
  if (held.some((one) => tieHolds(one, tie, ofCode))) return [];
  const inTheWay = tieInTheWay(held, { asked: tie, ofCode, rule });
  return inTheWay ? [reason('TIE_IS_ON_RECORD_OTHERWISE', 'ties', inWords(inTheWay))] : [];
};

const inWords = ({ ofCode, code, from, to }: HeldTie): Record<string, string> => ({
  of: ofCode,
  code,
  days: to ? `from ${dayInWords(from)} to ${dayInWords(to)}` : `from ${dayInWords(from)} on`,
});

const whyNotAdministrator = (
  { administrator, code, another }: AdmissionAsked,
  { person, colleagues }: AdmissionFacts,
): Reason[] => {
  const { name, email, jobTitle, sharedMailboxReason } = administrator;
  const typed = [
    ...checkText(name, { field: 'administrator', name: 'the name of the administrator', most: LONGEST_NAME }),
    ...checkEmail(email, 'email'),
    ...(looksShared(email) && !sharedMailboxReason?.trim() ? [reason('MAILBOX_IS_SHARED', 'email', { email })] : []),
    ...checkText(jobTitle, { field: 'jobTitle', name: 'the job title', most: LONGEST_JOB_TITLE }),
  ];
  if (typed.length > 0) return typed;
  if (person && person.name !== name.trim())
    return [reason('PERSON_HAS_ANOTHER_NAME', 'administrator', { email, name: person.name })];
  if (person?.disabledAt) return [reason('INVITED_PERSON_IS_SWITCHED_OFF', 'email')];
  const administrators = colleagues.filter(({ roles }) => roles.includes('administer'));
  const isOne = administrators.some((colleague) => colleague.email === email);
  const [first] = administrators;
  return !first || isOne || another
    ? []
    : [reason('ORGANISATION_HAS_AN_ADMINISTRATOR', 'email', { code, name: first.name, email: first.email })];
};
