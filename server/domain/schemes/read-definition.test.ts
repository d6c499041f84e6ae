import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { recordField, textField, wholeField } from './described.ts';
import { nobodyReads, within } from './clause.ts';
import { UnreadText, readDefinition, withText } from './read-definition.ts';
import { canonicalText } from '../words/canonical-text.ts';
import { emptyDefinition } from './scheme-definition.ts';

interface RecordedText {
  title: string;
  scheme: string;
  version: number;
  text: string;
  fingerprint: string;
}

const RECORDED = JSON.parse(readFileSync(new URL('./recorded/texts.json', import.meta.url), 'utf8')) as RecordedText[];
const fingerprintOf = (value: unknown): string => createHash('sha256').update(canonicalText(value)).digest('hex');

/** A text that was signed, as JSON with one thing changed. */
const signed = (change: (text: Record<string, never>) => void = () => {}): unknown => {
  const text = JSON.parse(RECORDED[0]!.text) as Record<string, never>;
  change(text);
  return text;
};

describe('a text that was signed', () => {
  it.each(RECORDED.map((one) => [one.title, one] as const))(
    'is read as the same text: %s',
    (_title, { scheme, version, text, fingerprint }) => {
      const { definition, unread } = readDefinition(JSON.parse(text));
      expect(unread).toEqual([]);
      expect(canonicalText(definition)).toBe(text);
      expect(fingerprintOf({ scheme, version, definition })).toBe(fingerprint);
    },
  );

  it('has no key for what it leaves out, so that a text from before there was such a field is the same text', () => {
    expect(readDefinition(signed()).definition).not.toHaveProperty('envelopePence');
    const { definition } = readDefinition(signed((text) => Object.assign(text, { envelopePence: 500 })));
    expect(definition).toHaveProperty('envelopePence', 500);
  });

  it('begins as the blank of its description', () => {
    expect(readDefinition(emptyDefinition(75))).toEqual({ definition: emptyDefinition(75), unread: [] });
    expect(canonicalText(emptyDefinition(75))).toBe(
      '{"costsBorneByPractice":false,"costsNote":"","eligibility":{"kind":"all_practices","practiceIds":[]},"exitTerms":{"noticeDays":28,"text":""},"hoursAskedPerPractice":0,"phases":[],"purpose":"","viability":{"practicesInvited":75,"practicesNeeded":38}}',
    );
  });
});

describe('a text that this portal cannot read', () => {
  const phase = (text: unknown) => (text as { phases: Record<string, unknown>[] }).phases[0]!;
  it.each([
    ['an unknown key', signed((text) => Object.assign(text, { colour: 'blue' })), 'colour'],
    ['an unknown key inside a phase', signed((text) => Object.assign(phase(text), { mood: 1 })), 'phases[0].mood'],
    ['a field that is missing', signed((text) => delete (text as { purpose?: string }).purpose), 'purpose'],
    [
      'a value of another kind',
      signed((text) => Object.assign(text, { hoursAskedPerPractice: '12' })),
      'hoursAskedPerPractice',
    ],
    [
      'a choice there is no more',
      signed((text) => Object.assign(text, { eligibility: { kind: 'some', practiceIds: [] } })),
      'eligibility.kind',
    ],
    [
      'null where the key is left out today',
      signed((text) => Object.assign(text, { envelopePence: null })),
      'envelopePence',
    ],
    ['no record at all', 'a text', ''],
  ])('names %s', (_what, stored, path) => {
    const { definition, unread } = readDefinition(stored);
    expect(definition).toBeNull();
    expect(unread.map((problem) => problem.path)).toEqual([path]);
  });

  it('is kept as it was stored, and nothing can be decided on it', () => {
    const stored = signed((text) => Object.assign(text, { colour: 'blue' }));
    const version = withText({ id: 'version', definition: stored });
    expect(version.stored).toBe(stored);
    expect(() => version.definition).toThrow(UnreadText);
    expect(() => version.definition).toThrow(
      'This portal cannot read all of this text: colour is not a field that is known here.',
    );
  });
});

it('does not compile without a reading for each field', () => {
  recordField(
    { name: 'Sample', about: 'A record' },
    { told: textField('Told'), untold: wholeField('Untold') },
    // @ts-expect-error `untold` has no reading.
    { told: within('Told') },
  );
  recordField({ name: 'Sample', about: 'A record' }, { key: textField('Key') }, { key: nobodyReads('It is a key.') });
  expect.assertions(0);
});
