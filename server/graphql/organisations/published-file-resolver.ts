import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { areasOnDay } from '../../actions/organisations/areas-on-day.ts';
import { isDay, isFinancialYear } from '../../domain/dates.ts';
import { whyNotBringBackFile } from '../../domain/organisations/decide-bring-back-file.ts';
import { familyInWords } from '../../domain/organisations/published-families.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { HeldFile } from '../../persistence/published/published-repository.ts';
import type { ListHeld } from '../../persistence/published/area-facts-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { pageOf } from './page-of.ts';
import {
  AreaOnDayConnection,
  PracticeListHeldType,
  PublishedFileConnection,
  PublishedFileFilter,
  PublishedFilePermissionsType,
  PublishedFileType,
} from './published-file-type.ts';

@Resolver(() => PublishedFileType)
export class PublishedFileResolver {
  @Query(() => PublishedFileConnection, { description: 'The published files that are held, the last loaded first.' })
  @Access('published-file:read')
  publishedFiles(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => PublishedFileFilter, { nullable: true }) filter: PublishedFileFilter | null,
    @Ctx() { scope }: Context,
  ) {
    return scope.published.heldFiles({ ...filter }, { first, after: after ?? null });
  }

  @Query(() => PublishedFileType, { nullable: true, description: 'One published file; null when there is none.' })
  @Access('published-file:read')
  publishedFile(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.published.heldFile(id);
  }

  @Query(() => [PracticeListHeldType], {
    description: 'The lists of practices that are held, the newest first: the days for which areas can be brought in.',
  })
  @Access('published-file:read')
  practiceListsHeld(@Ctx() { scope }: Context): Promise<ListHeld[]> {
    return scope.areaFacts.listsHeld();
  }

  @Query(() => AreaOnDayConnection, {
    description: 'The areas that can be brought in for a financial year (2026-27) or a day (2026-07-01), by code.',
  })
  @Access('published-file:read')
  async areasOnDay(
    @Arg('asOf', () => String) asOf: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() { scope }: Context,
  ) {
    const areas = isDay(asOf) || isFinancialYear(asOf) ? await areasOnDay(scope, asOf) : [];
    const words = (search ?? '').trim().toLowerCase();
    const found = areas.filter(({ code, name }) => `${name} ${code}`.toLowerCase().includes(words));
    return pageOf(found, { first, after: after ?? null });
  }

  @FieldResolver(() => String, { description: 'What it is.' })
  family(@Root() { layout }: HeldFile): string {
    return familyInWords(layout);
  }

  @FieldResolver(() => PublishedFilePermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() file: HeldFile, @Ctx() { actor }: Context): PublishedFilePermissionsType {
    return { bringBack: permissionFor(whyNot(actor, 'published-file:bring-back') ?? whyNotBringBackFile(file)) };
  }
}
