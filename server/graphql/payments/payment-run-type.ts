import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { paymentRunStates } from '../../domain/payments/run-states.ts';
import type { PaymentRunState } from '../../domain/payments/run-states.ts';
import { OfItsHolder } from '../access.ts';
import { MayI, Permission, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const PaymentRunStateEnum = enumOf<PaymentRunState>(paymentRunStates);
registerEnumType(PaymentRunStateEnum, { name: 'PaymentRunState', description: 'Where a payment run is on its way.' });

@ObjectType('PaymentRunPermissions', { description: 'What may be done with the run now, by the person who asks.' })
export class PaymentRunPermissionsType {
  @MayI('Calculate it, or calculate it again.', 'calculatePaymentRun')
  calculate!: Permission;

  @MayI('Hand it over for approval.', 'submitPaymentRun')
  submit!: Permission;

  @MayI('Approve it.', 'approvePaymentRun')
  approve!: Permission;

  @MayI('Release it: the money moves.', 'releasePaymentRun')
  release!: Permission;

  @MayI('Give it up.', 'withdrawPaymentRun')
  withdraw!: Permission;

  @MayI('Amend a payment.', 'amendPaymentLine')
  amend!: Permission;
}

@ObjectType('PaymentExceptionPermissions', {
  description: 'What may be done with the exception now, by the person who asks.',
})
export class PaymentExceptionPermissionsType {
  @MayI('Settle it.', 'settlePaymentException')
  settle!: Permission;
}

@ObjectType('PaymentException', {
  description: 'Something about the facts of a practice that a person must settle before the run can be submitted.',
})
export class PaymentExceptionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What is wrong, as a code such as FACT_MISSING.' })
  code!: string;

  @Field(() => String, { description: 'The fact it is about, with the indicator where there is one.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong, in words.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'How it was settled; null while it is open.' })
  settlement!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was settled.' })
  settledAt!: Date | null;

  @Field(() => Int, { description: 'Goes up when it is settled; pass it to settle it.' })
  version!: number;
}

@OfItsHolder()
@ObjectType('NationalContractUsed', {
  description: 'The release of the national contract that a run stands beside. It cannot change any more.',
})
export class NationalContractUsedType {
  @Field(() => String, { description: 'Such as 2025-26.' })
  financialYear!: string;

  @Field(() => Int, { description: 'The release of that year.' })
  release!: number;
}

@ObjectType('PaymentRun', { description: 'What a phase of a scheme pays to the practices that took part.' })
export class PaymentRunType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The key of the phase it pays.' })
  phaseKey!: string;

  @Field(() => DayScalar, { description: 'The first day of the phase.' })
  from!: string;

  @Field(() => DayScalar, { description: 'The last day of the phase.' })
  to!: string;

  @Field(() => PaymentRunStateEnum, { description: 'Where it is on its way.' })
  state!: PaymentRunState;

  @Field(() => Int, { description: 'How many practices it is about; 0 until it is being calculated.' })
  practicesTotal!: number;

  @Field(() => Int, { description: 'How many of them are worked out.' })
  practicesDone!: number;

  @Field(() => Int, {
    description:
      'How many claims for actual performance were agreed since its facts were written down: calculate again to pay them.',
  })
  claimsAgreedSince!: number;

  @Field(() => String, { nullable: true, description: 'Why the last calculation stopped.' })
  failure!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was calculated.' })
  calculatedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was submitted.' })
  submittedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was released.' })
  releasedAt!: Date | null;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

export const PaymentRunOutcome = outcomeOf('PaymentRun', () => PaymentRunType);
