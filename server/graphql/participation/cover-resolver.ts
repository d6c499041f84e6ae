import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { coverOf } from '../../actions/participation/cover-of.ts';
import type { CoverOfDay } from '../../actions/participation/cover-of.ts';
import { previewEnd } from '../../actions/participation/preview-end.ts';
import type { EndPreview } from '../../actions/participation/preview-end.ts';
import { previewLeave } from '../../actions/participation/preview-leave.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { CoverType, EndPreviewRowType, EndPreviewType, LeavePreviewType } from './cover-type.ts';

const count = ({ indicators }: CoverOfDay, wanted: 'national' | 'local'): number =>
  indicators.filter(({ cover }) => cover === wanted).length;

@Resolver(() => CoverType)
export class CoverResolver {
  @Query(() => CoverType, {
    nullable: true,
    description: 'What covers a practice on a day; null when I may not see that practice.',
  })
  @Access('cover:read')
  cover(
    @Arg('practiceId', () => OpaqueId) practiceId: string,
    @Arg('on', () => DayScalar) on: string,
    @Ctx() { scope }: Context,
  ) {
    return coverOf(scope, practiceId, on);
  }

  @Query(() => LeavePreviewType, {
    nullable: true,
    description: 'What leaving would do, on a day or on the earliest day there is.',
  })
  @Access('cover:read')
  leavePreview(
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('effectiveFrom', () => DayScalar, { nullable: true }) effectiveFrom: string | null,
    @Ctx() { scope }: Context,
  ) {
    return previewLeave(scope, offerId, effectiveFrom ?? null);
  }

  @Query(() => EndPreviewType, {
    nullable: true,
    description: 'What ending a scheme would do, on a day or on the earliest day there is.',
  })
  @Access('scheme:preview-end')
  endPreview(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('effectiveFrom', () => DayScalar, { nullable: true }) effectiveFrom: string | null,
    @Ctx() { scope }: Context,
  ) {
    return previewEnd(scope, schemeId, effectiveFrom ?? null);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: CoverOfDay, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => Int, { description: 'How many are national.' })
  nationalCount(@Root() cover: CoverOfDay): number {
    return count(cover, 'national');
  }

  @FieldResolver(() => Int, { description: 'How many are local.' })
  localCount(@Root() cover: CoverOfDay): number {
    return count(cover, 'local');
  }
}

@Resolver(() => EndPreviewRowType)
export class EndPreviewRowResolver {
  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: EndPreview['practices'][number], @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }
}
