import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { schemeDefinition } from './scheme-definition.ts';
import type { SchemeDefinition } from './scheme-definition.ts';

/** A text that was read, or everything in it that this portal cannot read, each with its path. */
export type ReadText =
  | { readonly definition: SchemeDefinition; readonly unread: readonly [] }
  | { readonly definition: null; readonly unread: readonly Problem[] };

/**
 * Reads the text of a version from JSON, as it was stored or sent. It is read whole or not at all: an unknown key, a value of
 * another kind and a field that is missing are named, and nothing is left out or made up in their place.
 */
export function readDefinition(json: unknown): ReadText {
  const problems: Problem[] = [];
  const definition = schemeDefinition.read(json, '', problems);
  return definition === undefined || problems.length > 0
    ? { definition: null, unread: problems }
    : { definition, unread: [] };
}

/** Why nothing can be decided or worked out on a text: this portal cannot read all of it. */
export const whyUnread = (unread: readonly Problem[]): Reason | null =>
  unread[0]
    ? reason('TEXT_CANNOT_BE_READ', unread[0].path, { problem: unread.map(({ message }) => message).join('; ') })
    : null;

/** Thrown by whoever asks what a text says that this portal cannot read: so nothing is decided on a part of it. */
export class UnreadText extends Error {
  constructor(readonly reason: Reason) {
    super(reason.message);
  }
}

/** A text as it is kept: the JSON whose fingerprint was signed, and what this portal reads in it. */
export interface StoredText {
  readonly stored: unknown;
  readonly unread: readonly Problem[];
  /** @throws UnreadText when this portal cannot read all of it */
  readonly definition: SchemeDefinition;
}

/** As much of a text as a decision asks for. Ask `whyUnread(unread)` before the definition. */
export interface TextSaying<Field extends keyof SchemeDefinition> {
  readonly unread: readonly Problem[];
  readonly definition: Pick<SchemeDefinition, Field>;
}

/** What stands in the way of every decision on a text: why this portal cannot read all of it, null when it can. */
export interface Readable {
  readonly unread: Reason | null;
}

/** A row with its text read when it is first asked for. Do not spread it: that asks. */
export function withText<Row extends { definition: unknown }>({
  definition: stored,
  ...row
}: Row): Omit<Row, 'definition'> & StoredText {
  let read: ReadText | undefined;
  const reading = (): ReadText => (read ??= readDefinition(stored));
  return {
    ...row,
    stored,
    get unread() {
      return reading().unread;
    },
    get definition() {
      const { definition, unread } = reading();
      const why = whyUnread(unread);
      if (why) throw new UnreadText(why);
      if (!definition) throw new Error('A text that was not read, without a reason.');
      return definition;
    },
  };
}
