import { reason } from '../../domain/outcome.ts';
import { UnreadText } from '../../domain/schemes/read-definition.ts';
import type { ReadComponents } from '../../rules/definition/read-components.ts';
import type { Component } from '../../rules/kinds/component.ts';

/**
 * The components of a phase, for whoever can do nothing with a part of them.
 * @throws UnreadText when one of them could not be read
 */
export function everyComponent({
  components,
  unread,
}: Pick<ReadComponents, 'components' | 'unread'>): readonly Component[] {
  const problems = unread.flatMap((one) => one.problems);
  const [first] = problems;
  if (!first) return components;
  const problem = problems.map(({ message }) => message.replace(/\.$/, '')).join('; ');
  throw new UnreadText(reason('TEXT_CANNOT_BE_READ', first.path, { problem }));
}
