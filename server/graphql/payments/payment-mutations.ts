import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { Action } from '../../actions/action.ts';
import { amendPaymentLine } from '../../actions/payments/amend-payment-line.ts';
import { approvePaymentRun } from '../../actions/payments/approve-payment-run.ts';
import { calculatePaymentRun } from '../../actions/payments/calculate-payment-run.ts';
import { releasePaymentRun } from '../../actions/payments/release-payment-run.ts';
import { settlePaymentException } from '../../actions/payments/settle-payment-exception.ts';
import { startPaymentRun } from '../../actions/payments/start-payment-run.ts';
import { submitPaymentRun } from '../../actions/payments/submit-payment-run.ts';
import { withdrawPaymentRun } from '../../actions/payments/withdraw-payment-run.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';
import { PaymentLineOutcome } from './payment-line-type.ts';
import { PaymentRunOutcome } from './payment-run-type.ts';

@Resolver()
export class PaymentMutations {
  @Mutation(() => PaymentRunOutcome, { description: 'Starts the run that pays a phase. Nothing is worked out yet.' })
  @Access('payment-run:calculate')
  startPaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('phaseKey', () => String) phaseKey: string,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, startPaymentRun, { actionId, input: { schemeId, phaseKey } });
  }

  @Mutation(() => PaymentRunOutcome, {
    description: 'Asks for a run to be calculated, or calculated again. `practicesDone` tells how far it is.',
  })
  @Access('payment-run:calculate')
  calculatePaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('runId', () => OpaqueId) runId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, calculatePaymentRun, { actionId, input: { runId, expectedVersion } });
  }

  @Mutation(() => PaymentRunOutcome, {
    description: 'Settles an exception with a reason: nothing is paid for it in this run.',
  })
  @Access('payment-exception:settle')
  settlePaymentException(
    @Arg('actionId', () => String) actionId: string,
    @Arg('exceptionId', () => OpaqueId) exceptionId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('settlement', () => String) settlement: string,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, settlePaymentException, {
      actionId,
      input: { exceptionId, expectedVersion, settlement },
    });
  }

  @Mutation(() => PaymentLineOutcome, { description: 'Amends what a line pays. What was computed is kept beside it.' })
  @Access('payment-line:amend')
  amendPaymentLine(
    @Arg('actionId', () => String) actionId: string,
    @Arg('lineId', () => OpaqueId) lineId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('amountPence', () => PenceScalar) amountPence: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { lineId, expectedVersion, amountPence, reason };
    return context.answer(amendPaymentLine, { actionId, input }, () => context.loaders.payments.line.load(lineId));
  }

  @Mutation(() => PaymentRunOutcome, { description: 'Hands a calculated run over for approval.' })
  @Access('payment-run:submit')
  submitPaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('runId', () => OpaqueId) runId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, submitPaymentRun, { actionId, input: { runId, expectedVersion } });
  }

  @Mutation(() => PaymentRunOutcome, {
    description: 'Approves a submitted run. Never by one of its makers.',
  })
  @Access('payment-run:approve')
  approvePaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('runId', () => OpaqueId) runId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, approvePaymentRun, { actionId, input: { runId, expectedVersion } });
  }

  @Mutation(() => PaymentRunOutcome, { description: 'Releases an approved run: the money moves, once.' })
  @Access('payment-run:release')
  releasePaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('runId', () => OpaqueId) runId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, releasePaymentRun, { actionId, input: { runId, expectedVersion } });
  }

  @Mutation(() => PaymentRunOutcome, {
    description: 'Gives a run up before money has moved; a new one can then be started for the phase.',
  })
  @Access('payment-run:withdraw')
  withdrawPaymentRun(
    @Arg('actionId', () => String) actionId: string,
    @Arg('runId', () => OpaqueId) runId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    return answerWithRun(context, withdrawPaymentRun, { actionId, input: { runId, expectedVersion, reason } });
  }
}

const answerWithRun = <Input, Answer extends { runId: string }>(
  context: Context,
  action: Action<Input, Answer>,
  request: { actionId: string; input: Input },
) => context.answer(action, request, ({ runId }) => context.loaders.payments.run.load(runId));
