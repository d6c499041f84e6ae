import type {
  SaveSchemeMutationVariables,
  SchemeToEditQuery,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { capitalised } from '../../parts/words/capitals.ts';

/** A scheme as its editor fetched it. */
export type EditedScheme = NonNullable<SchemeToEditQuery['scheme']>;
export type DefinitionInput = SaveSchemeMutationVariables['definition'];
export type PhaseInput = DefinitionInput['phases'][number];
export type RequirementInput = PhaseInput['requirements'][number];
export type ComponentInput = PhaseInput['components'][number];

/** What is saved together: the name and the whole text. And the sentence the server wrote for each part of the payment, by `phase.component`. */
export type Draft = { name: string; definition: DefinitionInput; sentences: Readonly<Record<string, string>> };

/** The text of a scheme as its editor fetched it: every field that is saved, whether or not a page here knows it. */
export type EditedText = NonNullable<EditedScheme['currentVersion']['definition']>;

/** The same as it is sent back: without the names of types, which the cache asks for. */
const sentBack = (text: EditedText): DefinitionInput =>
  JSON.parse(
    JSON.stringify(text, (key, value: unknown) => (key === '__typename' ? undefined : value)),
  ) as DefinitionInput;

/** What was fetched, in the form in which it is sent back; nothing where the server cannot read the text. */
export const draftOf = ({ name, currentVersion: { definition, worded } }: EditedScheme): Draft | undefined =>
  definition
    ? {
        name,
        definition: sentBack(definition),
        sentences: Object.fromEntries(
          (worded?.phases ?? []).flatMap((phase) =>
            phase.components.map(({ key, sentence }) => [`${phase.key}.${key}`, sentence]),
          ),
        ),
      }
    : undefined;

/** The same draft with another text. */
export const withText = (draft: Draft, changes: Partial<DefinitionInput>): Draft => ({
  ...draft,
  definition: { ...draft.definition, ...changes },
});

/** The same draft with one phase changed; unchanged when somebody took the phase away. */
export const withPhase = (draft: Draft, key: string, changes: Partial<PhaseInput>): Draft =>
  withText(draft, {
    phases: draft.definition.phases.map((phase) => (phase.key === key ? { ...phase, ...changes } : phase)),
  });

/** A key for a new part, from its name, different from those there are: "planning", "planning2". Letters and digits only. */
export const freshKey = (name: string, taken: readonly string[]): string => {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const joined = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word.toLowerCase())))
    .join('');
  const plain = /^[a-z]/.test(joined) ? joined.slice(0, 40) : `part${joined.slice(0, 36)}`;
  let key = plain;
  for (let number = 2; taken.includes(key); number += 1) key = `${plain}${number}`;
  return key;
};

/** A whole number as typed; undefined when it is none. */
export const wholeOf = (text: string): number | undefined =>
  /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined;
