import type { Fraction } from '../../domain/fraction.ts';
import type {
  CalculationContext,
  ComponentCase,
  ComponentOutcome,
  PaidFor,
  PartOfPhase,
  PracticeKind,
} from './component-kind.ts';
import { BY_THE_DAYS, workOut } from './days-in-phase.ts';
import type { FactWanted } from '../facts/facts.ts';
import type { Problem } from '../../domain/problem.ts';
import { choice, record } from '../../domain/shape.ts';
import type { Shape } from '../../domain/shape.ts';
import { uncapitalised } from '../../domain/words/capitals.ts';

/** A way of working out pay that stands inside another: its kind and the parameters that this kind has read. */
export interface Part {
  readonly kind: string;
  readonly parameters: unknown;
}

/** A kind that may stand inside another, whatever its parameters are. */
interface PartKind {
  readonly kind: string;
  readonly title: string;
  readonly parameters: Shape<unknown>;
  readonly conflicts: (parameters: never, path: string) => readonly Problem[];
  readonly sentence: (parameters: never) => string;
  readonly partOfPhase: (parameters: never) => PartOfPhase;
  readonly wants: (parameters: never, context: CalculationContext) => readonly FactWanted[];
  readonly most: (parameters: never, practices: number) => Fraction | null;
  readonly paysFor: (parameters: never, path: string) => readonly PaidFor[];
  readonly calculate: (given: ComponentCase<never>) => ComponentOutcome;
}

/** The kinds that may stand inside another, by name. */
export type PartKinds = Readonly<Record<string, PartKind>>;

const anything: Shape<unknown> = { schema: {}, read: (value) => value };

/** The kind of a part. Its parameters were read by the same kind, which is what makes the widening safe. */
const kindOfPart = (kinds: PartKinds, { kind }: Part): PracticeKind<unknown> => {
  const found = kinds[kind];
  if (!found) throw new RangeError(`'${kind}' cannot stand inside another kind`);
  return found as unknown as PracticeKind<unknown>;
};

/** The shape of a part: its kind, and whatever that kind asks for. What does not go together is a problem here as well. */
export function partShape(kinds: PartKinds): Shape<Part> {
  const outer = record('What is worked out first', {
    kind: choice('How it is worked out', Object.keys(kinds)),
    parameters: anything,
  });
  return {
    schema: {
      oneOf: Object.values(kinds).map(({ kind, parameters }) => ({
        type: 'object',
        properties: { kind: { const: kind }, parameters: parameters.schema },
        required: ['kind', 'parameters'],
        additionalProperties: false,
      })),
    },
    read(value, path, problems) {
      const part = outer.read(value, path, problems);
      if (!part) return undefined;
      const kind = kindOfPart(kinds, part);
      const parameters = kind.parameters.read(part.parameters, `${path}.parameters`, problems);
      if (parameters === undefined) return undefined;
      const conflicts: readonly Problem[] = kind.conflicts(parameters, `${path}.parameters`);
      problems.push(...conflicts);
      return conflicts.length > 0 ? undefined : { kind: part.kind, parameters };
    },
  };
}

/** The sentence of a part, without its full stop, to stand inside the sentence of the whole. */
export function partSentence(kinds: PartKinds, part: Part): string {
  const sentence = kindOfPart(kinds, part).sentence(part.parameters);
  return uncapitalised(sentence).replace(/\.$/, '');
}

/**
 * What becomes of several parts for a practice that takes part on some of the days only. Where all are for the days, so is the whole,
 * which is worked out first; otherwise each part is taken by its own rule.
 */
export function partsOfPhase(kinds: PartKinds, parts: readonly Part[]): PartOfPhase {
  const each = parts.map((part) => kindOfPart(kinds, part).partOfPhase(part.parameters));
  if (each.every(({ taken }) => taken === 'by the days')) return BY_THE_DAYS;
  const sentences = each.map(({ sentence }) => sentence);
  return {
    taken: 'within',
    sentence:
      new Set(sentences).size === 1
        ? (sentences[0] ?? '')
        : sentences.map((sentence, position) => `Way ${position + 1}: ${uncapitalised(sentence)}`).join(' '),
  };
}

/**
 * What a part comes to for a practice, under the key by which the whole names it: for the days on which the practice took part, or for
 * the whole phase where the whole is taken by the days afterwards.
 */
export function calculatePart<P>(
  kinds: PartKinds,
  given: ComponentCase<P>,
  { part, key, forWhole = false }: { part: Part; key: string; forWhole?: boolean },
): ComponentOutcome {
  const kind = kindOfPart(kinds, part);
  const { label } = given.component;
  // A claim is one for a component: a part that happens to have its key has none.
  const practice = given.practice.agreedClaims.length > 0 ? { ...given.practice, agreedClaims: [] } : given.practice;
  const own = { ...given, practice, component: { key, name: kind.title, label, parameters: part.parameters } };
  return forWhole ? kind.calculate(own) : workOut(kind, own);
}

/** The facts a part may ask for. */
export const partWants = (kinds: PartKinds, part: Part, context: CalculationContext): readonly FactWanted[] =>
  kindOfPart(kinds, part).wants(part.parameters, context);

/** The most a part can pay so many practices together, in pounds; null when nothing in it sets a most. */
export const partMost = (kinds: PartKinds, part: Part, practices: number): Fraction | null =>
  kindOfPart(kinds, part).most(part.parameters, practices);

/** What a part pays for; `path` is where the part stands. */
export const partPaysFor = (kinds: PartKinds, part: Part, path: string): readonly PaidFor[] =>
  kindOfPart(kinds, part).paysFor(part.parameters, `${path}.parameters`);
