import type { Clause } from '../../domain/schemes/clause.ts';
import { clausesOfText } from '../../domain/schemes/clauses-of-text.ts';
import type { StoredText } from '../../domain/schemes/read-definition.ts';
import { componentLines } from '../../rules/definition/component-lines.ts';
import type { Context } from '../context.ts';

/** The clauses of a text, with the names of the practices it names. */
export async function clausesOfVersion(
  text: StoredText,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<readonly Clause[]> {
  const ids = text.unread.length > 0 ? [] : text.definition.eligibility.practiceIds;
  const practices = await Promise.all(ids.map((id) => loaders.organisation.load(id)));
  const practiceNames = new Map(
    practices.flatMap((practice) => (practice ? [[practice.id, `${practice.name} (${practice.code})`]] : [])),
  );
  return clausesOfText(text, { componentLines, practiceNames });
}
