import { describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType } from 'graphql';
import type { GraphQLArgument } from 'graphql';
import { buildPortalSchema } from './schema.ts';

const mutations = Object.values(buildPortalSchema().getMutationType()?.getFields() ?? {});

/** Changes that are not made on a version of something, each with its reason. */
const NEEDS_NONE: Record<string, string> = {
  askForActualPerformance: 'Adds a claim; while one waits or is agreed there is no second.',
  bringBackFile: 'insteadOf is the version that was looked at.',
  cancelSimulation: 'The worker moves it on while a person decides to stop it, and it is stopped once.',
  chooseHowToBeTold: 'My own choice, of which the last counts.',
  chooseMembership: 'My own session.',
  createApiToken: 'Adds a token.',
  draftScheme: 'Adds a scheme.',
  endOtherSessions: 'My own sessions; one that is over stays over.',
  endOwnSession: 'My own session; one that is over stays over.',
  inviteFirstPeople: 'Adds memberships.',
  inviteFirstPerson: 'Adds a membership.',
  invitePerson: 'Adds a membership.',
  keepFormDraft: 'My own words of one page, kept in place of those before; what is sent takes the version itself.',
  makeArea: 'seen is what was looked at, part by part.',
  markNoticesRead: 'My own notices; what is read stays read.',
  recordEvidence: 'Adds evidence beside what there is.',
  recordSuccession: 'Adds a record beside what there is; it is judged by what is recorded then.',
  revokeApiToken: 'Nothing of a token ever changes but that it ends, and it ends once.',
  sendReminder: 'Changes nothing; who still owes is asked again as it leaves, and each is told once a working day.',
  setDemonstrationDate: 'One date for everybody in a demonstration, which only moves forward.',
  startNationalCorrection: 'Adds a draft; there is one of a year.',
  startNationalYear: 'Adds a draft; there is one of a year.',
  startPaymentRun: 'Adds a run; there is one of a phase.',
  tryScheme: 'Adds a simulation.',
  writeComment: 'Adds a comment.',
};

/** The version stands among the arguments, or in the part of an input that it is about. */
const takesVersion = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): boolean => {
  if (name === 'expectedVersion') return type.toString() === 'Int!';
  const named = getNamedType(type);
  return isInputObjectType(named) && named.name !== 'SchemeDefinitionInput'
    ? Object.values(named.getFields()).some(takesVersion)
    : false;
};

describe('what a change is made on', () => {
  it('is said by every mutation, save those that say why not', () => {
    const without = mutations.filter(({ args }) => !args.some(takesVersion)).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(NEEDS_NONE));
  });
});
