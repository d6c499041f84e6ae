import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { draftScheme } from '../../actions/schemes/draft-scheme.ts';
import { publishScheme } from '../../actions/schemes/publish-scheme.ts';
import { saveScheme } from '../../actions/schemes/save-scheme.ts';
import { startNewVersion } from '../../actions/schemes/start-new-version.ts';
import { withdrawScheme } from '../../actions/schemes/withdraw-scheme.ts';
import type { SchemeSort } from '../../persistence/schemes/scheme-list-repository.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import { Access } from '../access.ts';
import { PageArgs } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeDefinitionInput, definitionOf } from './scheme-definition-input.ts';
import {
  PublishGateType,
  SchemeConnection,
  SchemeFilter,
  SchemeOutcome,
  SchemePermissionsType,
  SchemeSortEnum,
  SchemeType,
  SchemeVersionType,
} from './scheme-type.ts';
import { readSchemeList } from './scheme-list.ts';
import { currentVersion, readGate, readSchemePermissions } from './scheme-views.ts';

@Resolver(() => SchemeType)
export class SchemeResolver {
  @Query(() => SchemeConnection, { description: 'The schemes I may see.' })
  @Access('scheme:read')
  schemes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('sort', () => SchemeSortEnum, { defaultValue: 'NEWEST' }) sort: SchemeSort,
    @Arg('filter', () => SchemeFilter, { nullable: true }) filter: SchemeFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readSchemeList(context, info, {
      filter: { ...filter },
      sort,
      page: { first: page.first, after: page.after ?? null },
    });
  }

  @Query(() => SchemeType, { nullable: true, description: 'One scheme; null when there is none that I may see.' })
  @Access('scheme:read')
  scheme(@Arg('id', () => OpaqueId) id: string, @Ctx() { loaders }: Context): Promise<Scheme | null> {
    return loaders.scheme.load(id);
  }

  @FieldResolver(() => OrganisationType, { description: 'The commissioner that made it.' })
  commissioner(@Root() scheme: Scheme, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(scheme.commissionerId);
  }

  @FieldResolver(() => SchemeVersionType, { description: 'The newest version of its text.' })
  currentVersion(@Root() scheme: Scheme, @Ctx() context: Context): Promise<SchemeVersion> {
    return currentVersion(context, scheme);
  }

  @FieldResolver(() => [SchemeVersionType], { description: 'Every version of its text, oldest first.' })
  versions(@Root() scheme: Scheme, @Ctx() { loaders }: Context): Promise<SchemeVersion[]> {
    return loaders.versionsOfScheme.load(scheme.id);
  }

  @FieldResolver(() => PublishGateType, { description: 'What stands between this scheme and publication.' })
  gate(@Root() scheme: Scheme, @Ctx() context: Context) {
    return readGate(context, scheme);
  }

  @FieldResolver(() => SchemePermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() scheme: Scheme, @Ctx() context: Context) {
    return readSchemePermissions(context, scheme);
  }

  @Mutation(() => SchemeOutcome, { description: 'Starts a scheme, empty or as a copy of another.' })
  @Access('scheme:draft')
  draftScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('name', () => String) name: string,
    @Arg('copyOf', () => OpaqueId, { nullable: true }) copyOf: string | null,
    @Ctx() context: Context,
  ) {
    return context.answer(draftScheme, { actionId, input: { name, copyOf: copyOf ?? null } }, ({ schemeId }) =>
      context.loaders.scheme.load(schemeId),
    );
  }

  @Mutation(() => SchemeOutcome, { description: 'Saves the text of a draft, finished or not.' })
  @Access('scheme:save')
  saveScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('name', () => String) name: string,
    @Arg('definition', () => SchemeDefinitionInput) definition: object,
    @Ctx() context: Context,
  ) {
    const input = { schemeId, expectedVersion, name, definition: definitionOf(definition) };
    return context.answer(saveScheme, { actionId, input }, () => context.loaders.scheme.load(schemeId));
  }

  @Mutation(() => SchemeOutcome, { description: 'Starts a new version of a consulted text.' })
  @Access('scheme:save')
  startNewVersion(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return context.answer(startNewVersion, { actionId, input: { schemeId, expectedVersion } }, () =>
      context.loaders.scheme.load(schemeId),
    );
  }

  @Mutation(() => SchemeOutcome, { description: 'Gives a scheme up before it is published.' })
  @Access('scheme:withdraw')
  withdrawScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    return context.answer(withdrawScheme, { actionId, input: { schemeId, expectedVersion, reason } }, () =>
      context.loaders.scheme.load(schemeId),
    );
  }

  @Mutation(() => SchemeOutcome, {
    description: 'Publishes the approved text and offers it to every eligible practice.',
  })
  @Access('scheme:publish')
  publishScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('fingerprint', () => String) fingerprint: string,
    @Ctx() context: Context,
  ) {
    return context.answer(publishScheme, { actionId, input: { schemeId, expectedVersion, fingerprint } }, () =>
      context.loaders.scheme.load(schemeId),
    );
  }
}
