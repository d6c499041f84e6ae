import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { referenceChangeKinds, referenceChangeStates } from '../../domain/organisations/reference-change-states.ts';
import type { ReferenceChangeKind, ReferenceChangeState } from '../../domain/organisations/reference-change-states.ts';
import { connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

const KindEnum = enumOf<ReferenceChangeKind>(referenceChangeKinds);
registerEnumType(KindEnum, {
  name: 'ReferenceChangeKind',
  description: 'An area that is brought in, or a replaced file that is brought back.',
});

const StateEnum = enumOf<ReferenceChangeState>(referenceChangeStates);
registerEnumType(StateEnum, { name: 'ReferenceChangeState', description: 'Where such a change stands.' });

@ObjectType('ReferenceChange', {
  description:
    'A change to what is the same for every tenant, made by the portal because an administrator asked for it.',
})
export class ReferenceChangeType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => KindEnum, { description: 'What is changed.' })
  kind!: ReferenceChangeKind;

  @Field(() => StateEnum, { description: 'Where it stands.' })
  state!: ReferenceChangeState;

  @Field(() => String, { nullable: true, description: 'The financial year or day of the area.' })
  asOf!: string | null;

  @Field(() => String, { nullable: true, description: 'The file that is brought back.' })
  filePath!: string | null;

  @Field(() => String, { nullable: true, description: 'The file that stood in its place.' })
  insteadOfPath!: string | null;

  @Field(() => Int, { description: 'How many areas it is about; 0 until it has begun, and for a file.' })
  areasTotal!: number;

  @Field(() => Int, { description: 'How many of them are done.' })
  areasDone!: number;

  @Field(() => [String], { description: 'What it came to so far, a sentence for each area or file.' })
  cameTo!: string[];

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  failure!: string | null;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;
}

/** A page of these changes. */
export const ReferenceChangeConnection = connectionOf('ReferenceChange', () => ReferenceChangeType);

/** The change that was asked for, or why not. */
export const ReferenceChangeOutcome = outcomeOf('ReferenceChange', () => ReferenceChangeType);
