import type { GraphQLResolveInfo } from 'graphql';
import type { Connection, PageRequest } from '../../persistence/connection.ts';
import type {
  ListedScheme,
  SchemeListFilter,
  SchemeListWanted,
  SchemeSort,
} from '../../persistence/schemes/scheme-list-repository.ts';
import type { Context } from '../context.ts';
import type { Loaders } from '../loaders.ts';
import { argumentsOf, selected } from '../selections.ts';

/**
 * The list of schemes in one statement: counts and the first offers come with the rows when the query asks for them, and
 * are handed to the loaders, so that the fields of a scheme find them there. A query that asks otherwise loads in batches.
 */
export async function readSchemeList(
  context: Context,
  info: GraphQLResolveInfo,
  asked: { filter: SchemeListFilter; sort: SchemeSort; page: PageRequest },
): Promise<Connection<ListedScheme>> {
  const wanted = wantedBy(info);
  const found = await context.scope.schemeLists.page(asked.filter, { ...wanted, sort: asked.sort }, asked.page);
  for (const scheme of found.nodes) prime(context.loaders, scheme, wanted);
  return found;
}

const wantedBy = (info: GraphQLResolveInfo): SchemeListWanted => {
  const offers = selected(info, ['nodes', 'offers']).map((node) => argumentsOf(info, 'Scheme', node));
  const [first] = offers;
  const plain = offers.length === 1 && first && !first.after && !first.filter && typeof first.first === 'number';
  return { counts: selected(info, ['nodes', 'counts']).length > 0, offers: plain ? (first.first as number) : null };
};

const prime = (loaders: Loaders, { id, phaseCounts, offersShown }: ListedScheme, wanted: SchemeListWanted): void => {
  if (phaseCounts) loaders.participation.countsOfScheme.prime(id, phaseCounts);
  if (!offersShown || wanted.offers === null) return;
  for (const practice of offersShown.practices) loaders.organisation.prime(practice.id, practice);
  loaders.participation.offersOfScheme.prime(
    { schemeId: id, filter: {}, page: { first: wanted.offers, after: null } },
    offersShown.page,
  );
};
