import { clausesOfRecord } from './clause.ts';
import type { Clause, KnownWords } from './clause.ts';
import type { StoredText } from './read-definition.ts';
import { schemeDefinition } from './scheme-definition.ts';
import { storedLines } from './stored-lines.ts';

/**
 * The signed text as a person reads it, clause by clause: the scheme as a whole first, then phase by phase. It is the same wherever
 * it is shown. A text that this portal cannot read is shown as it is stored, with what cannot be read at its head.
 */
export function clausesOfText(text: StoredText, words: KnownWords): readonly Clause[] {
  if (text.unread.length > 0) return clausesAsStored(text);
  return clausesOfRecord(schemeDefinition.readings, text.definition, {
    path: '',
    part: 'The scheme',
    phaseKey: null,
    words,
  });
}

const AS_STORED = { part: 'The text as it is stored', phaseKey: null };

function clausesAsStored({ stored, unread }: StoredText): readonly Clause[] {
  const parts =
    typeof stored === 'object' && stored !== null && !Array.isArray(stored)
      ? Object.entries(stored).flatMap(([key, value]) =>
          Array.isArray(value) && value.length > 0
            ? value.map((one: unknown, index) => [`${key}[${index}]`, one] as const)
            : [[key, value] as const],
        )
      : [['text', stored] as const];
  return [
    {
      ...AS_STORED,
      path: 'unread',
      heading: 'What this portal cannot read',
      lines: [
        ...unread.map(({ message }) => `${message}.`),
        'Nothing is decided or worked out on this text. All of it follows as it is stored.',
      ],
    },
    ...parts.map(([path, value]) => ({ ...AS_STORED, path, heading: path, lines: storedLines(value, path) })),
  ];
}
