import { Field, Int, ObjectType } from 'type-graphql';
import type { CertificateKind } from '../../domain/participation/certificate-statement.ts';
import { outcomeOf } from '../answers.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

@ObjectType('CertificateLine', { description: 'One practice in one phase that is back on the national contract.' })
export class CertificateLineType {
  @Field(() => String, { description: 'The code of the practice.' })
  practiceCode!: string;

  @Field(() => String, { description: 'The name of the practice.' })
  practiceName!: string;

  @Field(() => String, { description: 'The phase.' })
  phaseName!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last local day; null when there was none.' })
  localUntil!: string | null;

  @Field(() => DayScalar, { description: 'The first national day.' })
  nationalFrom!: string;

  @Field(() => Int, { description: 'How many indicators are national again.' })
  nationalIndicators!: number;
}

@ObjectType('Certificate', {
  description: 'Proof that cover went back to the national contract, issued with the change and never changed.',
})
export class CertificateType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'practice_left or scheme_ended.' })
  kind!: CertificateKind;

  @Field(() => DayScalar, { description: 'The first national day.' })
  effectiveFrom!: string;

  @Field(() => String, { description: 'SHA-256 of the canonical text of the whole certificate.' })
  fingerprint!: string;

  @Field(() => InstantScalar, { description: 'When it was issued.' })
  issuedAt!: Date;
}

export const CertificateOutcome = outcomeOf('Certificate', () => CertificateType);
