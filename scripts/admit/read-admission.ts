// What `npm run admit` was told, read; or one sentence that names the option and says how to put it right.
import { parseArgs } from 'node:util';
import { isDay } from '../../server/domain/dates.ts';
import { writtenEmail } from '../../server/domain/identity/email-address.ts';
import type { AdmissionAsked } from '../../server/domain/organisations/decide-admit.ts';
import type { Tie } from '../../server/domain/organisations/ties.ts';
import { organisationKinds, roles as everyRole } from '../../server/domain/permissions.ts';
import type { OrganisationKind, Role } from '../../server/domain/permissions.ts';

/** The option that says the ties of a kind of organisation. */
export const TIE_OPTION = { practice: 'commissioner', lmc: 'serves', network: 'practice', auditor: 'audits' } as const;

const OPTIONS = {
  kind: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  commissioner: { type: 'string', multiple: true },
  serves: { type: 'string', multiple: true },
  practice: { type: 'string', multiple: true },
  audits: { type: 'string', multiple: true },
  administrator: { type: 'string' },
  email: { type: 'string' },
  job: { type: 'string' },
  rights: { type: 'string' },
  'shared-mailbox': { type: 'string' },
  another: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const MUST_BE_GIVEN = ['code', 'administrator', 'email'] as const;

export const DEFAULT_JOB = 'Administrator';

/** Reads the command line: what is asked, `help`, or what is wrong. */
export function readAdmission(args: string[]): AdmissionAsked | 'help' | { wrong: string } {
  try {
    return admissionOf(valuesOf(args));
  } catch (failure) {
    return { wrong: (failure as Error).message.replace(/\.?$/, '.') };
  }
}

type Values = ReturnType<typeof valuesOf>;

const valuesOf = (args: string[]) => parseArgs({ args, options: OPTIONS }).values;

const admissionOf = (values: Values): AdmissionAsked | 'help' => {
  if (values.help) return 'help';
  const missing = MUST_BE_GIVEN.find((name) => !values[name]);
  if (missing) throw new Error(`--${missing} is missing`);
  const kind = values.kind === undefined ? null : kindOf(values.kind);
  return {
    code: (values.code ?? '').trim().toUpperCase(),
    kind,
    name: values.name ?? null,
    ties: tiesOf(values, kind),
    administrator: {
      name: values.administrator ?? '',
      email: writtenEmail(values.email ?? ''),
      jobTitle: values.job ?? DEFAULT_JOB,
      roles: rightsOf(values.rights ?? ''),
      sharedMailboxReason: values['shared-mailbox']?.trim() || null,
    },
    another: values.another ?? false,
  };
};

const kindOf = (text: string): OrganisationKind => {
  const kind = organisationKinds.find((known) => known === text.replaceAll('-', '_'));
  if (!kind) throw new Error(`--kind must be one of ${organisationKinds.join(', ')}, not "${text}"`);
  return kind;
};

const rightsOf = (text: string): Role[] =>
  partsOf(text, ',').map((name) => {
    const role = everyRole.find((known) => known === name);
    if (!role) throw new Error(`--rights must be some of ${everyRole.join(',')}, not "${name}"`);
    return role;
  });

/** The ties of one kind of organisation; an option of another kind is refused by name. */
const tiesOf = (values: Values, kind: OrganisationKind | null): Tie[] => {
  const given = Object.entries(TIE_OPTION).filter(([, option]) => (values[option] ?? []).length > 0);
  const [first, second] = given;
  if (!first) return [];
  const strange = kind ? given.find(([whose]) => whose !== kind) : second;
  if (strange) throw new Error(`--${strange[1]} is for a ${strange[0]}${kind ? `, not for a ${kind}` : ' only'}`);
  return (values[first[1]] ?? []).map((text) => tieOf(text, first[1]));
};

const tieOf = (text: string, option: string): Tie => {
  const [code = '', from, to, ...more] = partsOf(text, ':');
  if (!from || more.length > 0)
    throw new Error(
      `--${option} must be a code and the first day, and where there is one the last day, such as QWO:2022-07-01 or QWO:2026-04-01:2027-03-31, not "${text}"`,
    );
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day));
  if (wrong !== undefined) throw new Error(`--${option}: "${wrong}" is not a day such as 2027-03-31`);
  return { code: code.toUpperCase(), from, to: to ?? null };
};

const partsOf = (text: string, between: string): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
