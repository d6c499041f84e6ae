import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { PaymentLine, PaymentLinePage } from '../../persistence/payments/payment-line-repository.ts';
import { renderWorking } from '../../rules/working/render-working.ts';
import type { Working } from '../../rules/working/working.ts';
import { Access, OfItsHolder } from '../access.ts';
import { Money, money } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PaymentLineConnection, PaymentLineType, StatementArgs, lineQuery } from './payment-line-type.ts';
import { PaymentRunType } from './payment-run-type.ts';

@Resolver(() => PaymentLineType)
export class PaymentLineResolver {
  @Query(() => PaymentLineConnection, {
    description: 'Payments of approved and released runs: a practice’s statement.',
  })
  @Access('payment-line:read')
  paymentLines(@Args(() => StatementArgs) args: StatementArgs, @Ctx() { scope }: Context) {
    return scope.paymentLines.statement(lineQuery(args));
  }

  @Query(() => PaymentLineType, { nullable: true, description: 'One payment; null when there is none that I may see.' })
  @Access('payment-line:read')
  paymentLine(@Arg('id', () => OpaqueId) id: string, @Ctx() { loaders }: Context) {
    return loaders.payments.line.load(id);
  }

  // A practice has no right to read runs, and sees of which one its payment is.
  @OfItsHolder()
  @FieldResolver(() => PaymentRunType, { description: 'The run it belongs to.' })
  run(@Root() { runId }: PaymentLine, @Ctx() { loaders }: Context) {
    return loaders.payments.run.load(runId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: PaymentLine, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => Money, { description: 'What is paid: the amended sum where a person amended it.' })
  amount(@Root() { amountPence }: PaymentLine): Money {
    return money(amountPence);
  }

  @FieldResolver(() => Money, { description: 'What was computed. It is kept when a person amends it.' })
  computed(@Root() { computedPence }: PaymentLine): Money {
    return money(computedPence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What a person amended it to.' })
  amended(@Root() { amendedPence }: PaymentLine): Money | null {
    return amendedPence === null ? null : money(amendedPence);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who amended it.' })
  amendedBy(@Root() { amendedByName }: PaymentLine): string | null {
    return amendedByName;
  }

  @FieldResolver(() => String, { description: 'The name of the scheme.' })
  async schemeName(@Root() { schemeId }: PaymentLine, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.scheme.load(schemeId))?.name ?? '';
  }

  @FieldResolver(() => Int, { description: 'The version of the scheme’s text that it was worked out from.' })
  async schemeVersionNumber(
    @Root() { schemeVersionId }: PaymentLine,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    return (await loaders.schemeVersion.load(schemeVersionId))?.number ?? null;
  }

  @FieldResolver(() => JsonScalar, {
    description:
      'The working: a tree of rule, parameters, inputs, steps and result, from which the sum can be worked out again.',
  })
  working(@Root() line: PaymentLine, @Ctx() context: Context): Promise<Working> {
    return workingOf(line, context);
  }

  @FieldResolver(() => String, { description: 'The working as text for a person.' })
  async workingText(@Root() line: PaymentLine, @Ctx() context: Context): Promise<string> {
    return renderWorking(await workingOf(line, context));
  }
}

@Resolver(() => PaymentLineConnection)
export class PaymentLineConnectionResolver {
  @FieldResolver(() => Money, { description: 'What all that match come to, on all pages.' })
  total(@Root() { totalPence }: PaymentLinePage): Money {
    return money(totalPence);
  }
}

const workingOf = async ({ id }: PaymentLine, { loaders }: Context): Promise<Working> => {
  const found = await loaders.payments.workingOfLine.load(id);
  if (!found) throw new Error('A payment line without a working.');
  return found.working;
};
