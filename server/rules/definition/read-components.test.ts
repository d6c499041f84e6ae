import { describe, expect, it } from '@jest/globals';
import { readComponents } from './read-components.ts';
import type { WrittenComponent } from './read-components.ts';

const share = (over: Partial<WrittenComponent> = {}): WrittenComponent & { label: string } => ({
  key: 'share',
  name: 'Quarter share',
  label: 'attempt',
  kind: 'prior-year-cash',
  parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0' },
  ...over,
});
const parameters = share().parameters as Record<string, unknown>;
const { ofMonths, ...older } = parameters;

describe('the components of a phase', () => {
  it('are read in their order, each with its path', () => {
    const { components, unread, placed } = readComponents(
      { components: [share(), share({ key: 'other' })] },
      'phases[1].components',
    );
    expect(components.map(({ key }) => key)).toEqual(['share', 'other']);
    expect(placed.map(({ path }) => path)).toEqual(['phases[1].components[0]', 'phases[1].components[1]']);
    expect(unread).toEqual([]);
  });

  it.each<[string, Partial<WrittenComponent>, string, string]>([
    [
      'of a kind that is gone',
      { kind: 'lottery' },
      'components[0].kind',
      '"Quarter share" cannot be worked out: "How it is worked out" is "lottery", which is no way of paying that is known here.',
    ],
    [
      'of an older form',
      { parameters: older },
      'components[0].parameters.ofMonths',
      '"Quarter share" cannot be worked out: "Out of how many months" is missing.',
    ],
    [
      'with a key that is not known',
      { parameters: { ...parameters, colour: 'red' } },
      'components[0].parameters.colour',
      '"Quarter share" cannot be worked out: "colour" is not a field that is known here.',
    ],
    [
      'without a name',
      { name: ' ' },
      'components[0].name',
      'A part of the payment without a name cannot be worked out: "Name" must be a text.',
    ],
  ])('hand over one %s with a sentence, and read the others', (_what, over, path, sentence) => {
    expect(ofMonths).toBe(12);
    const { components, unread } = readComponents({ components: [share(over), share({ key: 'other' })] });
    expect(components.map(({ key }) => key)).toEqual(['other']);
    expect(unread).toMatchObject([{ key: 'share', path: 'components[0]', sentence }]);
    expect(unread[0]?.problems[0]?.path).toBe(path);
  });
});
