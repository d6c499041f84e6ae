import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { NationalComparison } from '../../persistence/payments/national-comparison-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import { renderWorking } from '../../rules/working/render-working.ts';
import type { Working } from '../../rules/working/working.ts';
import { Access, OfItsHolder } from '../access.ts';
import { Money, PageArgs, money } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  NationalComparisonArgs,
  NationalComparisonConnection,
  NationalComparisonType,
  RunAgainstNationalType,
} from './national-comparison-type.ts';
import { PaymentRunType } from './payment-run-type.ts';

@Resolver(() => NationalComparisonType)
export class NationalComparisonResolver {
  @Query(() => NationalComparisonConnection, {
    description: 'What the national contract would have paid the practices of a run, by name.',
  })
  @Access('payment-line:read')
  nationalComparisons(
    @Args(() => NationalComparisonArgs) { runId, standing, first, after }: NationalComparisonArgs,
    @Ctx() { scope }: Context,
  ) {
    return scope.nationalComparisons.page({ runId, standing: standing ?? null, first, after: after ?? null });
  }

  @Query(() => NationalComparisonConnection, {
    description: 'The same for a practice: its own phases of approved runs, the oldest first, with the gaps so far.',
  })
  @Access('payment-line:read')
  nationalLedger(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() { scope }: Context) {
    return scope.nationalComparisons.page({ runId: null, standing: null, first, after: after ?? null });
  }

  @Query(() => NationalComparisonType, {
    nullable: true,
    description: 'One comparison; null when there is none that I may see.',
  })
  @Access('payment-line:read')
  nationalComparison(@Arg('id', () => OpaqueId) id: string, @Ctx() { loaders }: Context) {
    return loaders.payments.comparison.load(id);
  }

  // A practice has no right to read runs, and sees of which one its payment is.
  @OfItsHolder()
  @FieldResolver(() => PaymentRunType, { description: 'The run it was worked out with.' })
  run(@Root() { runId }: NationalComparison, @Ctx() { loaders }: Context) {
    return loaders.payments.run.load(runId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: NationalComparison, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => String, { description: 'The name of the scheme that is paid.' })
  async schemeName(@Root() { runId }: NationalComparison, @Ctx() { loaders }: Context): Promise<string> {
    const run = await loaders.payments.run.load(runId);
    return (run && (await loaders.scheme.load(run.schemeId))?.name) ?? '';
  }

  @FieldResolver(() => Money, { description: 'What the scheme pays, as a person amended it.' })
  paid(@Root() { paidPence }: NationalComparison): Money {
    return money(paidPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What the national contract would have paid; null where it is not known.',
  })
  national(@Root() { nationalPence }: NationalComparison): Money | null {
    return moneyOf(nationalPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Paid less national: below zero when the practice is worse off.',
  })
  gap(@Root() { gapPence }: NationalComparison): Money | null {
    return moneyOf(gapPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'All gaps from the first phase to this one, in a practice’s own list.',
  })
  runningGap(@Root() { runningGapPence }: NationalComparison): Money | null {
    return moneyOf(runningGapPence ?? null);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the scheme pays whatever the results.' })
  localGuaranteed(@Root() { localGuaranteedPence }: NationalComparison): Money | null {
    return moneyOf(localGuaranteedPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The most that results could have brought under the scheme.',
  })
  localPossible(@Root() { localPossiblePence }: NationalComparison): Money | null {
    return moneyOf(localPossiblePence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the national contract pays whatever the results.' })
  nationalGuaranteed(@Root() { nationalGuaranteedPence }: NationalComparison): Money | null {
    return moneyOf(nationalGuaranteedPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The most that results could have brought under the national contract.',
  })
  nationalPossible(@Root() { nationalPossiblePence }: NationalComparison): Money | null {
    return moneyOf(nationalPossiblePence);
  }

  @FieldResolver(() => [String], { description: 'Why the national sum is not known; empty where it is.' })
  notKnownBecause(
    @Root() { exceptions, practiceId }: NationalComparison,
    @Ctx() { loaders }: Context,
  ): Promise<string[]> {
    return loaders.organisation
      .load(practiceId)
      .then((practice) => exceptions.map(({ message }) => message.replace(`${practice?.code ?? ''}: `, '')));
  }

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description: 'The working of the national sum, in the form of a payment’s working.',
  })
  async working(@Root() { id }: NationalComparison, @Ctx() { loaders }: Context): Promise<Working | null> {
    return (await loaders.payments.workingOfComparison.load(id))?.working ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The working as text for a person.' })
  async workingText(@Root() { id }: NationalComparison, @Ctx() { loaders }: Context): Promise<string | null> {
    const kept = await loaders.payments.workingOfComparison.load(id);
    return kept ? renderWorking(kept.working) : null;
  }
}

@Resolver(() => PaymentRunType)
export class RunAgainstNationalResolver {
  @FieldResolver(() => RunAgainstNationalType, {
    nullable: true,
    description:
      'What it pays beside the national contract; null until it is calculated, and for a practice, which sees its own in nationalLedger.',
  })
  async againstNational(
    @Root() { id, state }: PaymentRun,
    @Ctx() { actor, loaders }: Context,
  ): Promise<RunAgainstNationalType | null> {
    if (actor.kind === 'practice' || state === 'calculating') return null;
    const totals = await loaders.payments.againstNational.load(id);
    return (
      totals && {
        ...totals,
        paid: money(totals.paidPence),
        national: money(totals.nationalPence),
        difference: money(totals.paidPence - totals.nationalPence),
      }
    );
  }
}

const moneyOf = (pence: number | null): Money | null => (pence === null ? null : money(pence));
