import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { releaseUsed } from '../../actions/payments/calculation.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNotAmendPaymentLine } from '../../domain/payments/decide-amend-payment-line.ts';
import { whyNotApprovePaymentRun } from '../../domain/payments/decide-approve-payment-run.ts';
import { whyNotCalculatePaymentRun } from '../../domain/payments/decide-calculate-payment-run.ts';
import { whyNotReleasePaymentRun } from '../../domain/payments/decide-release-payment-run.ts';
import { whyNotSettlePaymentException } from '../../domain/payments/decide-settle-payment-exception.ts';
import { whyNotSubmitPaymentRun } from '../../domain/payments/decide-submit-payment-run.ts';
import { whyNotWithdrawPaymentRun } from '../../domain/payments/decide-withdraw-payment-run.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { PaymentException } from '../../persistence/payments/payment-exception-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scheme } from '../../persistence/schemes/scheme-repository.ts';
import { Access } from '../access.ts';
import { Money, money, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { approversFor } from '../identity/approvers-for.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeType, SchemeVersionType } from '../schemes/scheme-type.ts';
import { PaymentLineConnection, RunLinesArgs, lineQuery } from './payment-line-type.ts';
import {
  NationalContractUsedType,
  PaymentExceptionPermissionsType,
  PaymentExceptionType,
  PaymentRunPermissionsType,
  PaymentRunType,
} from './payment-run-type.ts';

@Resolver(() => PaymentRunType)
export class PaymentRunResolver {
  @Query(() => PaymentRunType, {
    nullable: true,
    description: 'One payment run; null when there is none that I may see.',
  })
  @Access('payment-run:read')
  paymentRun(@Arg('id', () => OpaqueId) id: string, @Ctx() { loaders }: Context) {
    return loaders.payments.run.load(id);
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme it pays.' })
  scheme(@Root() { schemeId }: PaymentRun, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @FieldResolver(() => SchemeVersionType, { description: 'The exact text it was worked out from.' })
  schemeVersion(@Root() { schemeVersionId }: PaymentRun, @Ctx() { loaders }: Context) {
    return loaders.schemeVersion.load(schemeVersionId);
  }

  @FieldResolver(() => String, { description: 'The name of the phase it pays.' })
  async phaseName(@Root() { schemeVersionId, phaseKey }: PaymentRun, @Ctx() { loaders }: Context): Promise<string> {
    const version = await loaders.schemeVersion.load(schemeVersionId);
    return (version && phaseOf(version.definition, phaseKey)?.name) ?? phaseKey;
  }

  @FieldResolver(() => NationalContractUsedType, {
    nullable: true,
    description:
      'The national contract it was worked out beside; null until it is calculated, and where the year is not known here.',
  })
  nationalContract(@Root() { context }: PaymentRun): NationalContractUsedType | null {
    return context?.nationalYear ? { financialYear: context.nationalYear, release: releaseUsed(context) } : null;
  }

  @FieldResolver(() => Money, { description: 'What its lines come to.' })
  total(@Root() { totalPence }: PaymentRun): Money {
    return money(totalPence);
  }

  @FieldResolver(() => String, { description: 'Who started it.' })
  createdBy(@Root() { createdByName }: PaymentRun): string {
    return createdByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who asked for the calculation.' })
  calculatedBy(@Root() { calculatedByName }: PaymentRun): string | null {
    return calculatedByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who submitted it.' })
  submittedBy(@Root() { submittedByName }: PaymentRun): string | null {
    return submittedByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who approved it.' })
  approvedBy(@Root() { approvedByName }: PaymentRun): string | null {
    return approvedByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who released it.' })
  releasedBy(@Root() { releasedByName }: PaymentRun): string | null {
    return releasedByName;
  }

  @FieldResolver(() => [String], {
    description:
      'Everybody who told a fact of it, answered a claim, reviewed evidence, calculated, amended, settled or submitted it: none of them may approve it. Empty for whoever may not see runs.',
  })
  makers(@Root() run: PaymentRun): string[] {
    return run.makers.map(({ name }) => name);
  }

  @FieldResolver(() => [PaymentExceptionType], {
    description: 'What a person must settle, and what was settled, by practice code.',
  })
  exceptions(@Root() { id }: PaymentRun, @Ctx() { loaders }: Context) {
    return loaders.payments.exceptionsOfRun.load(id);
  }

  @FieldResolver(() => PaymentLineConnection, { description: 'Its payments.' })
  lines(@Root() { id }: PaymentRun, @Args(() => RunLinesArgs) args: RunLinesArgs, @Ctx() { loaders }: Context) {
    return loaders.payments.linesOfRun.load({ runId: id, query: lineQuery(args) });
  }

  @FieldResolver(() => PaymentRunPermissionsType, { description: 'What I may do with it now.' })
  async permissions(@Root() run: PaymentRun, @Ctx() { actor, loaders }: Context): Promise<PaymentRunPermissionsType> {
    const approver = { personId: actor.personId, holders: await approversFor({ actor, loaders }, run.makers) };
    const may = (action: ActionName, why: Reason | null) => permissionFor(whyNot(actor, action) ?? why);
    return {
      calculate: may('payment-run:calculate', whyNotCalculatePaymentRun(run)),
      submit: may('payment-run:submit', whyNotSubmitPaymentRun(run)),
      approve: may('payment-run:approve', whyNotApprovePaymentRun(run, approver)),
      release: may('payment-run:release', whyNotReleasePaymentRun(run)),
      withdraw: may('payment-run:withdraw', whyNotWithdrawPaymentRun(run)),
      amend: may('payment-line:amend', whyNotAmendPaymentLine(run)),
    };
  }
}

@Resolver(() => PaymentExceptionType)
export class PaymentExceptionResolver {
  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: PaymentException, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who settled it.' })
  settledBy(@Root() { settledByName }: PaymentException): string | null {
    return settledByName;
  }

  @FieldResolver(() => PaymentExceptionPermissionsType, { description: 'What I may do with it now.' })
  async permissions(
    @Root() exception: PaymentException,
    @Ctx() { actor, loaders }: Context,
  ): Promise<PaymentExceptionPermissionsType> {
    const run = await loaders.payments.run.load(exception.runId);
    if (!run) throw new Error('An exception without its run.');
    const why = whyNot(actor, 'payment-exception:settle') ?? whyNotSettlePaymentException(run, exception);
    return { settle: permissionFor(why) };
  }
}

@Resolver(() => SchemeType)
export class SchemePaymentsResolver {
  @FieldResolver(() => [PaymentRunType], {
    description: 'Its payment runs, newest first; empty for whoever may not see runs.',
  })
  paymentRuns(@Root() { id }: Scheme, @Ctx() { actor, loaders }: Context): Promise<PaymentRun[]> | PaymentRun[] {
    return whyNot(actor, 'payment-run:read') ? [] : loaders.payments.runsOfScheme.load(id);
  }
}
