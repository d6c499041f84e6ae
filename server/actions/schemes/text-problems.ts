import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import type { StoredText } from '../../domain/schemes/read-definition.ts';
import { problemInWords } from '../../rules/definition/problem-in-words.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { definitionProblems } from './definition-problems.ts';

/**
 * What keeps a text from being consulted on, published or taken up. A draft is checked whole. A text that is fixed was checked when
 * it was sent; what is asked of it is whether this portal can still read all of it.
 */
export function textProblems(text: StoredText & { frozenAt: Date | null }, indicatorsOf: IndicatorsOfYear): Reason[] {
  const unread = whyUnread(text.unread);
  if (unread) return [unread];
  return text.frozenAt ? unreadParts(text) : definitionProblems(text.definition, indicatorsOf);
}

/** Why nothing may be decided on a fixed text: a part of it that this portal cannot read, such as a component of a kind that is gone. */
export function whyTextUnread(text: StoredText): Reason | null {
  return whyUnread(text.unread) ?? unreadParts(text)[0] ?? null;
}

const unreadParts = ({ definition }: StoredText): Reason[] =>
  definition.phases.flatMap(({ components }, index) =>
    components.flatMap((component, position) => {
      const path = `phases[${index}].components[${position}]`;
      return validateComponent(component, path).problems.map((problem) =>
        reason('TEXT_CANNOT_BE_READ', problem.path, {
          problem: problemInWords(problem, component, path).replace(/\.$/, ''),
        }),
      );
    }),
  );
