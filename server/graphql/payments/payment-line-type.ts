import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PaymentLineQuery, PaymentLineSort } from '../../persistence/payments/payment-line-repository.ts';
import { connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';

export const PaymentLineSortEnum = enumOf<PaymentLineSort>(['PRACTICE', 'AMOUNT_DESC', 'AMOUNT_ASC', 'NEWEST']);
registerEnumType(PaymentLineSortEnum, { name: 'PaymentLineSort', description: 'The order of a list of payments.' });

@InputType({ description: 'Which payments.' })
export class PaymentLineFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the reference, of the practice’s name or code, or of the scheme’s name.',
  })
  @MaxLength(120)
  search?: string | null;

  @Field(() => PenceScalar, { nullable: true, description: 'Exactly this sum: finds the line of a bank statement.' })
  amountPence?: number | null;
}

@ArgsType()
class PaymentLineArgs {
  @Field(() => String, { nullable: true, description: 'The cursor of the last row of the page before.' })
  after!: string | null;

  @Field(() => PaymentLineFilter, { nullable: true, description: 'Which payments.' })
  filter!: PaymentLineFilter | null;
}

@ArgsType()
export class StatementArgs extends PaymentLineArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => PaymentLineSortEnum, { nullable: true, defaultValue: 'NEWEST', description: 'The order.' })
  sort!: PaymentLineSort | null;
}

@ArgsType()
export class RunLinesArgs extends PaymentLineArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => PaymentLineSortEnum, { nullable: true, defaultValue: 'PRACTICE', description: 'The order.' })
  sort!: PaymentLineSort | null;
}

/** The question behind a list of payments. A client may send null for what it leaves open. */
export function lineQuery({ first, after, filter, sort }: StatementArgs | RunLinesArgs): PaymentLineQuery {
  return {
    first,
    after: after ?? null,
    search: filter?.search?.trim() || null,
    amountPence: filter?.amountPence ?? null,
    sort: sort ?? 'PRACTICE',
  };
}

@ObjectType('PaymentLine', { description: 'What one practice is paid for one component of a phase.' })
export class PaymentLineType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The key of the component in the scheme.' })
  componentKey!: string;

  @Field(() => String, { description: 'The rule kind that worked it out.' })
  kind!: string;

  @Field(() => String, { description: 'What it recognises: attempt, overhead or outcome.' })
  label!: string;

  @Field(() => String, { description: 'What the component pays, in the sentence of the scheme.' })
  sentence!: string;

  @Field(() => String, { description: 'What stands on the bank statement.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Why a person amended it.' })
  amendmentReason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the money moved.' })
  paidAt!: Date | null;

  @Field(() => Int, { description: 'Goes up with every amendment; pass it to amend.' })
  version!: number;

  @Field(() => String, { description: 'The fingerprint of the scheme version that it was worked out from.' })
  fingerprint!: string;
}

export const PaymentLineConnection = connectionOf('PaymentLine', () => PaymentLineType);
export const PaymentLineOutcome = outcomeOf('PaymentLine', () => PaymentLineType);
