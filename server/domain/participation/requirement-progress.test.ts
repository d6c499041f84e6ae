import { describe, expect, it } from '@jest/globals';
import type { Requirement } from '../schemes/scheme-definition.ts';
import { requirementOutcomes, requirementProgress } from './requirement-progress.ts';
import type { EvidenceForRequirement, EvidenceState } from './requirement-progress.ts';

const planning: { requirements: Requirement[] } = {
  requirements: [
    { key: 'discussions', name: 'Attend discussions', kind: 'discussion', atLeast: 3 },
    { key: 'response', name: 'Send a written response to the draft', kind: 'written_response', atLeast: 1 },
  ],
};
const evidence = (
  requirementKey: string,
  count: number,
  state: EvidenceState = 'confirmed',
): EvidenceForRequirement[] => Array.from({ length: count }, () => ({ requirementKey, state }));
const sentences = (discussions: number, responses: number) =>
  requirementProgress(planning, [...evidence('discussions', discussions), ...evidence('response', responses)]).map(
    ({ sentence }) => sentence,
  );

describe('what a phase asks (D2-4)', () => {
  it.each([
    [3, 1, ['Met', 'Met']],
    [4, 2, ['Met', 'Met']],
    [2, 1, ['One discussion short', 'Met']],
    [1, 1, ['Two discussions short', 'Met']],
    [0, 1, ['Three discussions short', 'Met']],
    [3, 0, ['Met', 'Response missing']],
    [2, 0, ['One discussion short', 'Response missing']],
  ])('%i discussions and %i responses', (discussions, responses, expected) => {
    expect(sentences(discussions, responses)).toEqual(expected);
  });

  it('counts only what the commissioner confirmed, and shows what waits', () => {
    const [discussions] = requirementProgress(planning, [
      ...evidence('discussions', 2),
      ...evidence('discussions', 1, 'recorded'),
      ...evidence('discussions', 3, 'rejected'),
    ]);
    expect(discussions).toMatchObject({
      needed: 3,
      recorded: 3,
      confirmed: 2,
      met: false,
      sentence: 'One discussion short',
    });
  });

  it('tells the payment what is lacking, in the words the practice reads', () => {
    expect(requirementOutcomes(planning, evidence('discussions', 2))).toEqual([
      { key: 'discussions', label: 'Attend discussions', met: false, shortfall: 'one discussion short' },
      { key: 'response', label: 'Send a written response to the draft', met: false, shortfall: 'response missing' },
    ]);
    expect(
      requirementOutcomes(planning, [...evidence('discussions', 3), ...evidence('response', 1)]).map(
        ({ met, shortfall }) => [met, shortfall],
      ),
    ).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('finds words for every kind and number', () => {
    const asked = (kind: Requirement['kind'], atLeast: number) =>
      requirementOutcomes({ requirements: [{ key: 'k', name: 'Join a federation', kind, atLeast }] }, [])[0]?.shortfall;
    expect([
      asked('report', 1),
      asked('report', 4),
      asked('written_response', 2),
      asked('other', 1),
      asked('other', 2),
      asked('discussion', 13),
    ]).toEqual([
      'report missing',
      'four reports short',
      'two responses short',
      'missing: Join a federation',
      'two short: Join a federation',
      '13 discussions short',
    ]);
  });

  it('a phase that asks nothing has nothing to lack', () => {
    expect(requirementOutcomes({ requirements: [] }, evidence('discussions', 1))).toEqual([]);
  });
});
