import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordSuccession } from '../../actions/successions/record-succession.ts';
import { lookAtSuccession } from '../../actions/successions/succession-preview.ts';
import { withdrawSuccession } from '../../actions/successions/withdraw-succession.ts';
import { whyNot } from '../../domain/permissions.ts';
import { whyNotWithdrawSuccession } from '../../domain/successions/decide-withdraw-succession.ts';
import type { SuccessionState } from '../../domain/successions/succession-states.ts';
import { whatBecomesOfRun } from '../../domain/successions/what-follows.ts';
import type { Succession } from '../../persistence/successions/succession-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  OrganisationConnection,
  SuccessionArgs,
  SuccessionConnection,
  SuccessionFilter,
  SuccessionOutcome,
  SuccessionPermissionsType,
  SuccessionPreviewType,
  SuccessionType,
} from './succession-type.ts';
import type { SuccessionStateName } from './succession-type.ts';

type SuccessionView = SuccessionType & { record: Succession };

@Resolver(() => SuccessionType)
export class SuccessionResolver {
  @Query(() => SuccessionConnection, {
    description: 'The mergers and splits of practices that I may see, the newest first.',
  })
  @Access('succession:read')
  async successions(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => SuccessionFilter, { nullable: true }) filter: SuccessionFilter | null,
    @Ctx() { scope }: Context,
  ) {
    const states = filter?.states?.map((state) => state.toLowerCase() as SuccessionState) ?? null;
    const page = await scope.successions.page({ states }, { first, after: after ?? null });
    return { ...page, nodes: page.nodes.map(viewSuccession) };
  }

  @Query(() => SuccessionType, { nullable: true, description: 'One merger or split; null when I may see none.' })
  @Access('succession:read')
  async succession(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context): Promise<SuccessionView | null> {
    const succession = await scope.successions.byId(id);
    return succession && viewSuccession(succession);
  }

  @Query(() => OrganisationConnection, {
    description: 'Every practice that is or was one of my commissioner, by name.',
  })
  @Access('practice:read')
  practicesToName(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() { scope, actor }: Context) {
    return scope.successions.practicesToName(actor.commissionerIds, { first, after: after ?? null });
  }

  @Query(() => SuccessionPreviewType, {
    nullable: true,
    description: 'What recording a merger or split would do; null for practices that I may not name. Nothing is saved.',
  })
  @Access('fact:tell')
  async successionPreview(
    @Args(() => SuccessionArgs) given: SuccessionArgs,
    @Ctx() { scope }: Context,
  ): Promise<SuccessionPreviewType | null> {
    const preview = await lookAtSuccession(scope, { ...given, percent: given.percent ?? null });
    if (!preview) return null;
    const { problems, follows, phases } = preview;
    return {
      problems,
      follows,
      phases: phases.map(({ run, ...phase }) => ({ ...phase, payments: whatBecomesOfRun(run) })),
    };
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice whose work was taken over.' })
  predecessor(@Root() { record: { predecessorId } }: SuccessionView, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(predecessorId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice that took it over.' })
  successor(@Root() { record: { successorId } }: SuccessionView, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(successorId);
  }

  @FieldResolver(() => SuccessionPermissionsType, { description: 'What I may do with it now, and if not, why.' })
  permissions(@Root() { record }: SuccessionView, @Ctx() { actor }: Context): SuccessionPermissionsType {
    return { withdraw: permissionFor(whyNot(actor, 'fact:tell') ?? whyNotWithdrawSuccession(record)) };
  }

  @Mutation(() => SuccessionOutcome, { description: 'Records that one practice took over the work of another.' })
  @Access('fact:tell')
  recordSuccession(
    @Arg('actionId', () => String) actionId: string,
    @Args(() => SuccessionArgs) { predecessorId, successorId, firstDay, percent, source }: SuccessionArgs,
    @Ctx() context: Context,
  ) {
    const input = { predecessorId, successorId, firstDay, percent: percent ?? null, source };
    return context.answer(recordSuccession, { actionId, input }, (done) => shown(context, done));
  }

  @Mutation(() => SuccessionOutcome, {
    description: 'Withdraws the record of a merger or split. It stays to be read, and counts in no later calculation.',
  })
  @Access('fact:tell')
  withdrawSuccession(
    @Arg('actionId', () => String) actionId: string,
    @Arg('successionId', () => OpaqueId) successionId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { successionId, expectedVersion, reason };
    return context.answer(withdrawSuccession, { actionId, input }, (done) => shown(context, done));
  }
}

const viewSuccession = (record: Succession): SuccessionView => ({
  record,
  id: record.id,
  state: record.state.toUpperCase() as SuccessionStateName,
  firstDay: record.firstDay,
  percent: record.percent,
  source: record.source,
  recordedBy: record.recordedByName,
  recordedAt: record.recordedAt,
  withdrawnBecause: record.withdrawnBecause,
  withdrawnBy: record.withdrawnByName,
  withdrawnAt: record.withdrawnAt,
  version: record.version,
});

const shown = async (
  { scope }: Context,
  { successionId }: { successionId: string },
): Promise<SuccessionView | null> => {
  const succession = await scope.successions.byId(successionId);
  return succession && viewSuccession(succession);
};
