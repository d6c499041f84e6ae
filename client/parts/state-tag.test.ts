import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { stateWords } from './state-tag.tsx';

/** States that share a name with another's are shown under one of their own. */
const PREFIXES: Record<string, string> = {
  ClaimState: 'CLAIM_',
  EntryState: 'ENTRY_',
  MailState: 'MAIL_',
  MembershipState: 'MEMBER_',
};
/** Their pages say them in sentences. */
const WITHOUT_A_TAG = new Set(['FactState', 'NationalReleaseState']);

const schema = buildSchema(readFileSync(join(process.cwd(), 'schema/schema.graphql'), 'utf8'));
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(
    ({ name }) => (/State$/.test(name) || ['LmcOutcome', 'OfferResponse'].includes(name)) && !WITHOUT_A_TAG.has(name),
  );

describe('the words for states', () => {
  it.each(enums.map((one) => [one.name, one] as const))('%s: each has some', (name, states) => {
    const silent = states
      .getValues()
      .map((state) => `${PREFIXES[name] ?? ''}${state.name}`)
      .filter((state) => stateWords(state) === state);
    expect(
      silent.map((state) => `${state} of ${name}: add its words to STATES in client/parts/state-tag.tsx.`),
    ).toEqual([]);
  });
});
