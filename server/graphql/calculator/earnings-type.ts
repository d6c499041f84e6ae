import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CountField } from '../../actions/calculator/read-counts.ts';
import { Money } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const CountFieldEnum = enumOf<CountField>(['list', 'register', 'numerator', 'denominator', 'answer']);
registerEnumType(CountFieldEnum, { name: 'CountField', description: 'What a figure counts.' });

/** More figures than any national year has indicators, three for each. */
const MOST_FIGURES = 500;

@InputType({ description: 'One figure as a person typed it.' })
export class TypedCountInput {
  @Field(() => CountFieldEnum, { description: 'What it counts.' })
  field!: CountField;

  @Field(() => String, {
    nullable: true,
    description: 'The group of a register, the indicator of a count or an answer.',
  })
  @MaxLength(20)
  code!: string | null;

  @Field(() => String, { description: 'The figure, as typed.' })
  @MaxLength(40)
  value!: string;
}

@InputType({ description: 'A question about earnings. Nothing of it is kept.' })
export class EarningsQuestion {
  @Field(() => String, {
    nullable: true,
    description: 'The financial year of the national contract, such as 2026-27; left out with an offer.',
  })
  @MaxLength(7)
  financialYear!: string | null;

  @Field(() => OpaqueId, { nullable: true, description: 'An offer to this practice, to see both sides of its phase.' })
  offerId!: string | null;

  @Field(() => [TypedCountInput], { description: 'The figures.' })
  @ArrayMaxSize(MOST_FIGURES)
  counts!: TypedCountInput[];
}

@ObjectType('KnownFigure', { description: 'A figure that was loaded before.' })
export class KnownFigureType {
  @Field(() => String, { description: 'The figure.' })
  value!: string;

  @Field(() => String, { description: 'The year or the day it is of.' })
  of!: string;

  @Field(() => String, { description: 'The file it was read from.' })
  source!: string;
}

@ObjectType('EarningsIndicator', { description: 'An indicator that can be asked about.' })
export class EarningsIndicatorType {
  @Field(() => String, { description: 'Its published name.' })
  id!: string;

  @Field(() => String, { description: 'What is done for whom.' })
  about!: string;

  @Field(() => String, { description: 'How points are earned: fraction, register, manual, stepped or improvement.' })
  kind!: string;

  @Field(() => String, { description: 'The most points.' })
  maxPoints!: string;

  @Field(() => KnownFigureType, { nullable: true, description: 'For how many the care was done, as last known.' })
  numerator!: KnownFigureType | null;

  @Field(() => KnownFigureType, { nullable: true, description: 'How many count, as last known.' })
  denominator!: KnownFigureType | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot be priced; null where it can.' })
  notPriced!: string | null;
}

@ObjectType('EarningsGroup', { description: 'The indicators of one condition.' })
export class EarningsGroupType {
  @Field(() => String, { description: 'Its code, such as AF.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => KnownFigureType, { nullable: true, description: 'Patients on the register, as last known.' })
  register!: KnownFigureType | null;

  @Field(() => [EarningsIndicatorType], { description: 'Its indicators.' })
  indicators!: EarningsIndicatorType[];
}

@ObjectType('EarningsForm', {
  description: 'What a question about earnings is asked with, filled in with what is on record.',
})
export class EarningsFormType {
  @Field(() => String, { description: 'The year that is asked about.' })
  financialYear!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The scheme and phase that are asked about; null for the national contract alone.',
  })
  schemeName!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the phase.' })
  phaseName!: string | null;

  @Field(() => String, { description: 'Of which year the registers of the whole country are.' })
  registersSentence!: string;

  @Field(() => KnownFigureType, { nullable: true, description: 'Registered patients, as last known.' })
  list!: KnownFigureType | null;

  @Field(() => [EarningsGroupType], { description: 'The conditions, by name.' })
  groups!: EarningsGroupType[];
}

@ObjectType('EarningsProblem', { description: 'A figure that cannot be.' })
export class EarningsProblemType {
  @Field(() => String, { description: 'Which: list, register.AF or numerator.AF008.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong with it.' })
  message!: string;
}

@ObjectType('EarningsLine', { description: 'What one national indicator would bring in a whole year.' })
export class EarningsLineType {
  @Field(() => String, { description: 'Its published name.' })
  id!: string;

  @Field(() => String, { description: 'What is done for whom.' })
  about!: string;

  @Field(() => String, { description: 'What people call its condition.' })
  groupName!: string;

  @Field(() => String, { nullable: true, description: 'Points with two decimals; null where it is left out.' })
  points!: string | null;

  @Field(() => String, { description: 'The most points.' })
  maxPoints!: string;

  @Field(() => Money, { nullable: true, description: 'What they bring in a whole year.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What one more patient cared for would add in a whole year.' })
  oneMore!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why it is not in the sum; null where it is.' })
  leftOut!: string | null;
}

@ObjectType('EarningsComponent', { description: 'What one part of the scheme would pay.' })
export class EarningsComponentType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it recognises: attempt, overhead or outcome.' })
  label!: string;

  @Field(() => Money, { description: 'What it would pay.' })
  amount!: Money;
}

@ObjectType('EarningsSide', { description: 'One way to be paid, for the same time as the other.' })
export class EarningsSideType {
  @Field(() => Money, { nullable: true, description: 'With these figures; null where it is not known.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Whatever the results.' })
  guaranteed!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The most that results can bring.' })
  possible!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Between the two.' })
  atRisk!: Money | null;

  @Field(() => [String], { description: 'Why it is not known; empty where it is.' })
  notKnownBecause!: string[];

  @Field(() => [JsonScalar], { description: 'The workings, in the form of a payment’s working.' })
  workings!: unknown[];
}

@ObjectType('Earnings', { description: 'An estimate of both sides. Nothing of it is kept.' })
export class EarningsType {
  @Field(() => [EarningsProblemType], { description: 'Figures that cannot be; everything else is empty then.' })
  problems!: EarningsProblemType[];

  @Field(() => [EarningsLineType], { description: 'Each national indicator that was asked about.' })
  lines!: EarningsLineType[];

  @Field(() => String, { description: 'Points of the indicators in the sum.' })
  points!: string;

  @Field(() => Int, { description: 'How many indicators are in the sum.' })
  inSum!: number;

  @Field(() => String, { description: 'The part of the national year that is compared, as in "3 of 12 months".' })
  partOfYear!: string;

  @Field(() => EarningsSideType, {
    nullable: true,
    description: 'The national contract; null while figures are wrong.',
  })
  national!: EarningsSideType | null;

  @Field(() => EarningsSideType, {
    nullable: true,
    description: 'The scheme; null when only the national contract is asked about.',
  })
  local!: EarningsSideType | null;

  @Field(() => Money, { nullable: true, description: 'Local less national; null where one is not known.' })
  difference!: Money | null;

  @Field(() => [EarningsComponentType], { description: 'The parts of the scheme.' })
  components!: EarningsComponentType[];
}
