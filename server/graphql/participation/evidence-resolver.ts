import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordEvidence } from '../../actions/participation/record-evidence.ts';
import { confirmEvidence } from '../../actions/participation/confirm-evidence.ts';
import { rejectEvidence } from '../../actions/participation/reject-evidence.ts';
import { whyNotReviewEvidence } from '../../domain/participation/decide-review-evidence.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { Evidence } from '../../persistence/participation/evidence-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  EvidenceConnection,
  EvidenceFilter,
  EvidenceOutcome,
  EvidencePermissionsType,
  EvidenceType,
} from './participation-type.ts';

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @Query(() => EvidenceConnection, {
    description: 'The evidence of a scheme that I may see, the longest waiting first.',
  })
  @Access('evidence:read')
  evidence(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EvidenceFilter, { nullable: true }) filter: EvidenceFilter | null,
    @Ctx() { scope }: Context,
  ) {
    return scope.evidence.page({ ...filter, schemeId }, { first: page.first, after: page.after ?? null });
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: Evidence, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => EvidencePermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() evidence: Evidence, @Ctx() { actor }: Context): EvidencePermissionsType {
    return { review: permissionFor(whyNot(actor, 'evidence:review') ?? whyNotReviewEvidence(evidence)) };
  }

  @Mutation(() => EvidenceOutcome, {
    description: 'Records what the practice has done. Do not include patient details.',
  })
  @Access('evidence:record')
  recordEvidence(
    @Arg('actionId', () => String) actionId: string,
    @Arg('participationId', () => OpaqueId) participationId: string,
    @Arg('requirementKey', () => String) requirementKey: string,
    @Arg('happenedOn', () => DayScalar) happenedOn: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
  ) {
    return context.answer(
      recordEvidence,
      { actionId, input: { participationId, requirementKey, happenedOn, note } },
      (done) => shown(context, done),
    );
  }

  @Mutation(() => EvidenceOutcome, { description: 'Confirms evidence: it counts.' })
  @Access('evidence:review')
  confirmEvidence(
    @Arg('actionId', () => String) actionId: string,
    @Arg('evidenceId', () => OpaqueId) evidenceId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return context.answer(confirmEvidence, { actionId, input: { evidenceId, expectedVersion } }, (done) =>
      shown(context, done),
    );
  }

  @Mutation(() => EvidenceOutcome, { description: 'Rejects evidence, with the reason the practice reads.' })
  @Access('evidence:review')
  rejectEvidence(
    @Arg('actionId', () => String) actionId: string,
    @Arg('evidenceId', () => OpaqueId) evidenceId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    return context.answer(rejectEvidence, { actionId, input: { evidenceId, expectedVersion, reason } }, (done) =>
      shown(context, done),
    );
  }
}

const shown = ({ loaders }: Context, { participationId }: { participationId: string }) =>
  loaders.participation.participation.load(participationId);
