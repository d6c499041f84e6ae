import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { areaInQuestion, lookAtArea } from '../../actions/organisations/area-preview.ts';
import type { AreaPreview } from '../../actions/organisations/area-preview.ts';
import type { AreaChanges } from '../../actions/organisations/area-changes.ts';
import { bringBackFile } from '../../actions/organisations/bring-back-file.ts';
import { areaCode, makeArea } from '../../actions/organisations/make-area.ts';
import { areaPartNames } from '../../domain/organisations/area-parts.ts';
import type { AreaPart } from '../../domain/organisations/area-parts.ts';
import { whyNotMakeArea } from '../../domain/organisations/decide-make-area.ts';
import { familyInWords } from '../../domain/organisations/published-families.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ReferenceChange } from '../../persistence/published/reference-change-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  AreaChangeConnection,
  AreaCountsType,
  AreaPartEnum,
  AreaPartSeenInput,
  AreaPreviewPermissionsType,
  AreaPreviewType,
} from './area-preview-type.ts';
import { OrganisationType } from './organisation.ts';
import { pageOf } from './page-of.ts';
import { ReferenceChangeConnection, ReferenceChangeOutcome, ReferenceChangeType } from './reference-change-type.ts';

/** What is shown of a preview, with the preview itself for what is asked of it. */
type Shown = AreaPreviewType & { preview: AreaPreview };

const shownOf = (preview: AreaPreview): Shown => {
  const { wish, problem, changes, parts, rows } = preview;
  return {
    ...wish,
    problem,
    name: changes?.commissioner.name ?? null,
    day: changes?.day ?? null,
    source: changes ? familyInWords(changes.source.source) : null,
    listedOn: changes?.source.asOf ?? null,
    counts: changes && countsOf(changes.counts),
    parts: parts.map((part) => ({ ...part, name: areaPartNames[part.part], listed: rows.has(part.part) })),
    preview,
  };
};

const countsOf = ({ organisationsAdded, ...counts }: AreaChanges['counts']): AreaCountsType => ({
  ...counts,
  commissionersAdded: organisationsAdded.commissioner,
  networksAdded: organisationsAdded.network,
  practicesAdded: organisationsAdded.practice,
});

@Resolver(() => AreaPreviewType)
export class AreaPreviewResolver {
  @Query(() => AreaPreviewType, {
    description:
      'What bringing in an area ("QSL", or "england" for every ICB) for a financial year (2026-27) or a day (2026-07-01) would change.',
  })
  @Access('published-file:read')
  async areaPreview(
    @Arg('code', () => String) code: string,
    @Arg('asOf', () => String) asOf: string,
    @Ctx() { scope }: Context,
  ): Promise<Shown> {
    return shownOf(await lookAtArea(scope, { code: areaCode(code), asOf }));
  }

  @FieldResolver(() => AreaChangeConnection, {
    description: 'What would change of one part, in order; without one, of the first part in which something would.',
  })
  changes(
    @Root() { preview }: Shown,
    @Arg('part', () => AreaPartEnum, { nullable: true }) part: AreaPart | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ) {
    const rows = part ? preview.rows.get(part) : [...preview.rows.values()].find((listed) => listed.length > 0);
    return pageOf(rows ?? [], { first, after: after ?? null });
  }

  @FieldResolver(() => AreaPreviewPermissionsType, { description: 'What I may do with it now.' })
  async permissions(@Root() { preview }: Shown, @Ctx() { scope, actor }: Context): Promise<AreaPreviewPermissionsType> {
    const why = whyNot(actor, 'area:make') ?? whyNotMakeArea(await areaInQuestion(scope, preview));
    return { make: permissionFor(why) };
  }
}

@Resolver(() => ReferenceChangeType)
export class ReferenceChangeResolver {
  @Query(() => ReferenceChangeConnection, {
    description: 'What administrators asked to be changed for every tenant, the newest first.',
  })
  @Access('published-file:read')
  referenceChanges(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() { scope }: Context) {
    return scope.referenceChanges.page({ first, after: after ?? null });
  }

  @Query(() => ReferenceChangeType, { nullable: true, description: 'One such change; null when there is none.' })
  @Access('published-file:read')
  referenceChange(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.referenceChanges.byId(id);
  }

  @Mutation(() => ReferenceChangeOutcome, {
    description:
      'Asks for an area to be brought in as it was looked at. Refused with what differs when files or organisations have changed since.',
  })
  @Access('area:make')
  makeArea(
    @Arg('actionId', () => String) actionId: string,
    @Arg('code', () => String) code: string,
    @Arg('asOf', () => String) asOf: string,
    @Arg('seen', () => [AreaPartSeenInput]) seen: AreaPartSeenInput[],
    @Ctx() context: Context,
  ) {
    const input = { code, asOf, seen: seen.map(({ part, count, fingerprint }) => ({ part, count, fingerprint })) };
    return context.answer(makeArea, { actionId, input }, ({ changeId }) =>
      context.scope.referenceChanges.byId(changeId),
    );
  }

  @Mutation(() => ReferenceChangeOutcome, {
    description:
      'Asks for a replaced file to stand again, for every tenant, in place of the version that was looked at.',
  })
  @Access('published-file:bring-back')
  bringBackFile(
    @Arg('actionId', () => String) actionId: string,
    @Arg('fileId', () => OpaqueId) fileId: string,
    @Arg('insteadOf', () => Int) insteadOf: number,
    @Ctx() context: Context,
  ) {
    return context.answer(bringBackFile, { actionId, input: { fileId, insteadOf } }, ({ changeId }) =>
      context.scope.referenceChanges.byId(changeId),
    );
  }

  // Not `code`, which a refusal has in the same answer.
  @FieldResolver(() => String, { nullable: true, description: 'The code of the area, or "england"; null for a file.' })
  areaCode(@Root() { code }: ReferenceChange): string | null {
    return code;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who asked for it.' })
  askedBy(@Root() { askedByName }: ReferenceChange): string | null {
    return askedByName;
  }

  @FieldResolver(() => OrganisationType, { description: 'For whom they asked.' })
  organisation(@Root() { organisationId }: ReferenceChange, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationId);
  }
}
