import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import pg from 'pg';
import { refusals } from '../domain/refusals.ts';
import { permissions } from '../domain/permissions.ts';
import type { Actor } from '../domain/permissions.ts';
import { TestPortal } from '../testing/portal.ts';
import { thingsInEveryState } from '../testing/things-in-every-state.ts';
import type { Situation, Thing } from '../testing/thing.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildPortalSchema();
const mutations = schema.getMutationType()?.getFields() ?? {};
const permissionsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => getNamedType(field.type).name === 'Permission');
const holders = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => permissionsOf(type).length > 0);
const spokenFor = ({ extensions }: GraphQLField<unknown, unknown>): string[] =>
  Array.isArray(extensions.mutations) ? (extensions.mutations as string[]) : [];

/** Mutations that no permission speaks for, each with its reason. */
const ASKED_OF_NOTHING: Record<string, string> = {
  draftScheme: 'There is no scheme yet: whoever holds the right may.',
  createApiToken: 'There is no token yet: whoever holds the right may.',
  invitePerson: 'There is no membership yet: whoever holds the right may.',
  inviteFirstPeople: 'A file names many organisations: each row is judged.',
  chooseMembership: 'Asked at the door, before there is an organisation to have rights in.',
  endOwnSession: 'Everybody ends their own, and no other.',
  endOtherSessions: 'Everybody ends their own, and no other.',
  recordSuccession: 'There is no succession yet: whoever holds the right may.',
  keepFormDraft: 'What somebody types is theirs, whatever it is about.',
  markNoticesRead: 'A notice is read by whom it was made for, and by nobody else.',
  sendReminder: 'A reminder is no thing that is kept: it says itself why it cannot be sent today.',
  chooseHowToBeTold: 'Everybody chooses for themselves.',
  setDemonstrationDate: 'A demonstration has one date for everybody in it.',
};

/** What an organisation does with its own people and tokens, wherever it is. */
const OF_ITS_OWN = new Set([
  'changeRoles',
  'suspendMember',
  'bringMemberBack',
  'setMemberEnd',
  'revokeMembership',
  'resendInvitation',
  'withdrawInvitation',
  'revokeApiToken',
]);

/** What is said of what was typed, chosen or seen: a permission knows none of it. */
const OF_WHAT_WAS_GIVEN = new Set([
  'SOMEBODY_CHANGED_THIS_FIRST',
  'TEXT_IS_NOT_THE_ONE_SHOWN',
  'FIELD_IS_EMPTY',
  'REASON_IS_MISSING',
  'AUTHORITY_IS_MISSING',
  'CONSULTATION_NEEDS_AN_LMC',
  'DEADLINE_ONLY_MOVES_LATER',
  'ENDING_NEEDS_NOTICE',
  'LEAVING_NEEDS_NOTICE',
  'REQUIREMENT_IS_UNKNOWN',
  'PHASE_HAS_NOT_ENDED',
  'SIMULATION_TEXT_IS_NOT_READY',
  'RUN_EXISTS',
  'FACT_IS_NOT_ASKED',
  'FACTS_ARE_THE_SAME',
  'FACTS_FILE_IS_UNREADABLE',
  'AMOUNT_IS_NOT_ALLOWED',
  'NUMBER_IS_OUT_OF_RANGE',
  'NATIONAL_VALUE_IS_WRONG',
  'NATIONAL_YEAR_IS_THE_SAME',
  'AREA_CHANGED_SINCE',
]);

/** What these are about is in the text: of one that cannot be read they say that, and nothing else. */
const ASKED_OF_THE_TEXT = new Set(['ClaimCase', 'PhaseFacts', 'PracticeCounts', 'SimulationChoices']);
const UNREAD = refusals.TEXT_CANNOT_BE_READ.message.split('{')[0] ?? '';

let portal: TestPortal;
let owner: pg.Client;
let things: Thing[];
let others: Actor[];

beforeAll(async () => {
  portal = await TestPortal.open();
  ({ things, others } = await thingsInEveryState(portal));
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  // Things are put into a state past the rules that lead to it. The database is this file's own.
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relowner = current_user::regrole`,
  );
  for (const { name } of rows)
    await owner.query(`alter table ${name} disable trigger user; alter table ${name} no force row level security`);
});

afterAll(async () => {
  await owner.end();
  await portal.close();
});

interface Answer {
  allowed: boolean;
  code: string | null;
}

/** The code with which the guard refused; null where nothing went wrong. Anything else that went wrong fails the test. */
const refusalIn = ([error]: Awaited<ReturnType<TestPortal['send']>>['errors'], what: string): string | null => {
  if (!error) return null;
  const code = error.extensions?.code;
  if (typeof code !== 'string' || !(code in refusals)) throw new Error(`${what}: ${error.message}`);
  return code;
};

/** What the permissions of the thing say; null when this person sees no such thing. */
const said = async ({ holder, query, variables, of }: Thing, actor: Actor, now: Date) => {
  const type = holders.find(({ name }) => name === holder);
  const names = type ? permissionsOf(type).map(({ name }) => name) : [];
  const none = Object.fromEntries(names.map((one) => [one, { allowed: false, code: 'TEXT_CANNOT_BE_READ' }]));
  const here = `__typename ${names.map((name) => `${name} { allowed code }`).join(' ')}`;
  const { data, errors } = await portal.send(actor, query.replace('HERE', here), { variables, now });
  if (ASKED_OF_THE_TEXT.has(holder) && errors[0]?.message.startsWith(UNREAD)) return none;
  refusalIn(errors, holder);
  return found(data, holder, of) as Record<string, Answer> | null;
};

/** The object of a type in an answer, inside the object with this id where one is named. */
const found = (value: unknown, type: string, of?: string): unknown => {
  if (value === null || typeof value !== 'object') return null;
  if (!of && '__typename' in value && value.__typename === type) return value;
  const inside = of && 'id' in value && value.id === of ? undefined : of;
  for (const child of Object.values(value)) {
    const one = found(child, type, inside);
    if (one) return one;
  }
  return null;
};

/** What passes the shape of a form where nothing at all would not. */
const EMPTY_FORMS: Record<string, unknown> = {
  SchemeDefinitionInput: {
    purpose: '',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [],
    costsBorneByPractice: false,
    costsNote: '',
    hoursAskedPerPractice: 0,
    exitTerms: { noticeDays: 0, text: '' },
    viability: { practicesNeeded: 1, practicesInvited: 1 },
  },
  CommitteeDecisionInput: {
    committee: '',
    metOn: '2026-04-01',
    minuteReference: '',
    quorum: 1,
    members: [],
    outcome: 'approved',
  },
};

/** A value of the right shape that means nothing: no version that was seen, no words, no sum. */
const nothing = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return nothing(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    if (type.name in EMPTY_FORMS) return EMPTY_FORMS[type.name];
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, nothing(field.type)]));
  }
  const scalars: Record<string, unknown> = { Int: -1, Boolean: false, Date: '2000-01-01', Pence: 1, JSON: {} };
  return scalars[type.toString()] ?? '';
};

const valueOf = (mutation: string, { name, type }: GraphQLArgument, given: Thing['given']): unknown => {
  if (name === 'actionId') return crypto.randomUUID();
  if (getNamedType(type).name === 'ID' && !isListType(isNonNullType(type) ? type.ofType : type) && !(name in given))
    throw new Error(`The test has no ${name} to ask ${mutation} for.`);
  const own = given[`${mutation}.${name}`] ?? given[name];
  const value = own ?? nothing(type);
  return isInputObjectType(getNamedType(type)) && typeof value === 'object' && value !== null && 'phaseKey' in value
    ? { ...value, phaseKey: given.phaseKey }
    : value;
};

/** What the mutation answers: null for yes, else the code. Nothing of it is kept. */
const answered = async (name: string, { given }: Thing, actor: Actor, now: Date): Promise<string | null> => {
  const args = (mutations[name]?.args ?? []).filter(({ type }) => isNonNullType(type));
  const declared = args.map((argument) => `$${argument.name}: ${argument.type.toString()}`).join(', ');
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const { data, errors } = await portal.send<Record<string, { code?: string }>>(
    actor,
    `mutation (${declared}) { ${name}(${passed}) { __typename ... on Refused { code } } }`,
    { variables: Object.fromEntries(args.map((one) => [one.name, valueOf(name, one, given)])), now, keep: false },
  );
  return refusalIn(errors, name) ?? data?.[name]?.code ?? null;
};

/** Everything in which a permission and its mutations differ, and every code a permission gave. */
const differences = async (thing: Thing, actor: Actor, { name, now }: Situation) => {
  const says = await said(thing, actor, now);
  const holder = holders.find((type) => type.name === thing.holder);
  const codes: string[] = [];
  const differ: string[] = [];
  for (const field of says && holder ? permissionsOf(holder) : []) {
    const permission = says?.[field.name];
    if (!permission) throw new Error(`${thing.holder}.${field.name} was not answered.`);
    if (permission.code) codes.push(permission.code);
    for (const mutation of spokenFor(field)) {
      const answer = await answered(mutation, thing, actor, now);
      const same = permission.allowed ? answer === null || OF_WHAT_WAS_GIVEN.has(answer) : answer === permission.code;
      if (!same)
        differ.push(
          `${thing.holder}.${field.name}, ${name}, ${actor.kind}: says ${permission.code ?? 'yes'}, ${mutation} answers ${answer ?? 'yes'}`,
        );
    }
  }
  return { seen: says !== null, codes, differ };
};

/** The day before every instant at which things are looked at. */
const LEFT_ON = `'2025-11-05'::date`;

/** Practices and LMCs of which this holds are with their commissioner until this day, in the database. */
const memberships = async (which: string, until: string): Promise<void> => {
  for (const table of ['practice_membership', 'lmc_area'])
    await owner.query(`update ${table} set during = daterange(lower(during), ${until}) where ${which}`);
};

describe('the permissions of the contract', () => {
  it.each(
    holders.flatMap((type) => permissionsOf(type).map((field) => [`${type.name}.${field.name}`, field] as const)),
  )('%s speaks for a mutation', (_name, field) => {
    const named = spokenFor(field);
    expect(named).not.toEqual([]);
    expect(named.filter((mutation) => !(mutation in mutations))).toEqual([]);
  });

  it('speak for every mutation that is asked of something', () => {
    const named = new Set(holders.flatMap(permissionsOf).flatMap(spokenFor));
    const silent = Object.keys(mutations).filter((mutation) => !named.has(mutation));
    expect(silent.sort()).toEqual(Object.keys(ASKED_OF_NOTHING).sort());
  });

  it('are tried: each has a thing in every state', () => {
    const tried = new Set(things.map(({ holder }) => holder));
    expect(holders.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(holders.map(({ name }) => name))('of %s say what the mutations answer', async (name) => {
    const codes = new Set<string>();
    let asked = 0;
    for (const thing of things.filter(({ holder }) => holder === name)) {
      for (const [index, situation] of thing.situations.entries()) {
        for (const statement of situation.put) await owner.query(statement);
        // Rights do not depend on the state: whoever lacks them is asked once.
        for (const actor of index === 0 ? [...thing.people, ...others] : thing.people) {
          const { seen, codes: given, differ } = await differences(thing, actor, situation);
          expect(differ).toEqual([]);
          given.forEach((code) => codes.add(code));
          if (seen) asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThanOrEqual(2);
    // What a permission knows is never taken for something that was typed.
    expect([...codes].filter((code) => OF_WHAT_WAS_GIVEN.has(code))).toEqual([]);
  });

  it('leave to whoever was with the commissioner until yesterday what they began, as the mutations answer, and all to be read', async () => {
    const refusedNow = new Set<string>();
    const finishedNow = new Set<string>();
    const wrong: string[] = [];
    await memberships('upper_inf(during)', LEFT_ON);
    for (const thing of things) {
      const holder = holders.find(({ name }) => name === thing.holder);
      for (const situation of thing.situations) {
        for (const statement of situation.put) await owner.query(statement);
        for (const actor of thing.people.filter(({ kind }) => kind !== 'commissioner' && kind !== 'national_body')) {
          const moved = { ...actor, actsFor: [] };
          const [was, is] = [await said(thing, actor, situation.now), await said(thing, moved, situation.now)];
          if ((was === null) !== (is === null)) wrong.push(`${thing.holder}, ${situation.name}: is not read any more`);
          for (const field of was && holder ? permissionsOf(holder) : []) {
            if (!was?.[field.name]?.allowed) continue;
            for (const mutation of spokenFor(field).filter((name) => !OF_ITS_OWN.has(name))) {
              const answer = await answered(mutation, thing, moved, situation.now);
              const both = [is?.[field.name]?.code ?? null, answer];
              const mayFinish = both[0] === null && (answer === null || OF_WHAT_WAS_GIVEN.has(answer));
              (mayFinish ? finishedNow : refusedNow).add(mutation);
              if (!mayFinish && both.some((code) => code !== 'NOT_WITH_THIS_COMMISSIONER'))
                wrong.push(`${thing.holder}.${field.name}, ${situation.name}, ${actor.kind}: ${both.join(' and ')}`);
            }
          }
        }
      }
    }
    await memberships(`upper(during) = ${LEFT_ON}`, 'null');
    expect(wrong).toEqual([]);
    const byOthers = Object.entries(permissions)
      .filter(
        ([action, allowed]) =>
          !/^(member|token|session|mail)/.test(action) && ('practice' in allowed || 'lmc' in allowed),
      )
      .filter(([, allowed]) => Object.values(allowed).some((role) => role !== 'view'));
    // Declining is both: of an offer without an answer it is new, of one that was taken up it ends what was begun.
    expect([...refusedNow].sort()).toEqual([
      'declineOffer',
      'optIn',
      'sendComment',
      'signConsultation',
      'writeComment',
    ]);
    expect([...finishedNow].sort()).toEqual([
      'askForActualPerformance',
      'declineOffer',
      'recordEvidence',
      'reportCounts',
      'revertToNationalContract',
      'withdrawClaim',
    ]);
    // One right or more of each of them: whoever adds a right to a practice or an LMC finds it here.
    expect(byOthers.map(([action]) => action).sort()).toEqual([
      'claim:ask',
      'claim:withdraw',
      'consultation:comment',
      'consultation:sign',
      'count:report',
      'evidence:record',
      'offer:accept',
      'offer:decline',
      'participation:leave',
      'reminder:send', // has no permission of its own: send-reminder.db.test.ts
    ]);
  });
});
