import type { Problem } from '../../domain/problem.ts';
import type { Component } from '../kinds/component.ts';
import { problemAtField, problemInWords } from './problem-in-words.ts';
import { validateComponent } from './validate-component.ts';

/** A component as a text has it, which its kind may not be able to read. */
export interface WrittenComponent {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly parameters: unknown;
}

/** A component that could not be read: of a kind that is gone, of an older form, or with a key that is not known. */
export interface UnreadComponent {
  readonly key: string;
  readonly path: string;
  /** Everything that is wrong with it, each with the path of its field and a sentence that names the component. */
  readonly problems: readonly Problem[];
  /** All of it for a person, as in `"Quarter share" cannot be worked out: "Out of how many months" is missing.` */
  readonly sentence: string;
}

/** A component that was read, and where it stands. */
export interface PlacedComponent {
  readonly component: Component;
  readonly path: string;
}

/** What a phase pays, as far as it could be read. Whoever asks decides what becomes of the rest; nothing of it is dropped. */
export interface ReadComponents {
  readonly components: readonly Component[];
  readonly unread: readonly UnreadComponent[];
  /** The components that were read, each with its path. */
  readonly placed: readonly PlacedComponent[];
}

/**
 * Reads the components of a phase: the one way from a text to what is paid.
 *
 * @param path where the components stand, as in `phases[0].components`
 */
export function readComponents(
  { components: written }: { readonly components: readonly WrittenComponent[] },
  path = 'components',
): ReadComponents {
  const placed: PlacedComponent[] = [];
  const unread: UnreadComponent[] = [];
  written.forEach((one, position) => {
    const at = `${path}[${position}]`;
    const { component, problems } = validateComponent(one, at);
    if (component) placed.push({ component, path: at });
    else unread.push(unreadComponent(one, at, problems));
  });
  return { components: placed.map(({ component }) => component), unread, placed };
}

function unreadComponent(written: WrittenComponent, path: string, problems: readonly Problem[]): UnreadComponent {
  const name = written.name.trim();
  const which = name ? `"${name}"` : 'A part of the payment without a name';
  return {
    key: written.key,
    path,
    problems: problems.map((problem) => ({ ...problem, message: problemInWords(problem, written, path) })),
    sentence: `${which} cannot be worked out: ${problems.map((problem) => problemAtField(problem, written, path)).join(' ')}`,
  };
}
