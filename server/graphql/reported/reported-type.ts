import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { MayI, PageArgs, Permission, Refusal, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

/** Where a fact of a practice stands. */
export type FactState = 'LACKING' | 'WRONG' | 'HELD';
export const FactStateEnum = enumOf<FactState>(['LACKING', 'WRONG', 'HELD']);
registerEnumType(FactStateEnum, {
  name: 'FactState',
  description: 'Whether a fact of a practice is known: lacking, held, or such that a person must settle it.',
});

export type FactChangeKind = 'ADDED' | 'CORRECTED' | 'UNCHANGED';
export const FactChangeKindEnum = enumOf<FactChangeKind>(['ADDED', 'CORRECTED', 'UNCHANGED']);
registerEnumType(FactChangeKindEnum, {
  name: 'FactChangeKind',
  description: 'What a value does to what was told before.',
});

@ObjectType('AskedFact', { description: 'One fact that the sums of a phase need of each practice.' })
export class AskedFactType {
  @Field(() => String, { description: 'Names it among the facts of the phase.' })
  key!: string;

  @Field(() => String, { description: 'The name of the fact in a file.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The indicator, group or item it is about.' })
  indicator!: string | null;

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;

  @Field(() => String, { description: 'What it is counted in: patients, count, pounds, percent, points, ratio.' })
  unit!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day it may be for; null when it is for one day, one year, or the latest by a day.',
  })
  from!: string | null;

  @Field(() => String, { description: 'The day or financial year to write beside it.' })
  date!: string;

  @Field(() => Boolean, { description: 'True when the latest value by that day is used.' })
  latest!: boolean;

  @Field(() => Boolean, { description: 'True when it is told once for whatever is paid, not for this phase.' })
  general!: boolean;

  @Field(() => Boolean, { description: 'True when the practice counts it itself.' })
  counted!: boolean;

  @Field(() => [String], { description: 'The components of the payment that need it.' })
  components!: string[];

  @Field(() => Int, { description: 'For how many practices it is known.' })
  held!: number;

  @Field(() => Int, { description: 'For how many it is lacking.' })
  lacking!: number;

  @Field(() => Int, { description: 'For how many a person must settle it: two values, or one that cannot be.' })
  wrong!: number;
}

@ObjectType('PhaseFacts', { description: 'What the sums of a phase need, and what of it is known.' })
export class PhaseFactsType {
  @Field(() => String, { description: 'The key of the phase.' })
  phaseKey!: string;

  @Field(() => String, { description: 'The name of the phase.' })
  phaseName!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => Int, { description: 'How many practices take part.' })
  practices!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the payments were worked out, and counting was closed for the practices; null while it is open.',
  })
  closedAt!: Date | null;

  @Field(() => [AskedFactType], { description: 'Every fact, in the order of the components.' })
  facts!: AskedFactType[];

  @Field(() => [String], {
    description: 'Parts of the payment that cannot be read, each with why: what they need is not known.',
  })
  unread!: string[];

  @Field(() => String, { description: 'A file with one row for each fact that is lacking, its value left empty.' })
  template!: string;

  @MayI('Whether I may tell facts.', 'tellFact', 'uploadFacts')
  tell!: Permission;
}

@ObjectType('FactOfPractice', { description: 'One fact of one practice.' })
export class FactOfPracticeType {
  @Field(() => FactStateEnum, { description: 'Whether it is known.' })
  state!: FactState;

  @Field(() => String, { nullable: true, description: 'Its value, where there is one.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The day or the year the value is for.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was read.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Who told it, where somebody did.' })
  toldBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was told.' })
  toldAt!: Date | null;

  @Field(() => Int, { description: 'How often it was told, for whatever day: send it back as expectedVersion.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What a person must settle.' })
  problem!: string | null;
}

@ArgsType()
export class FactPracticesArgs extends PageArgs {
  @Field(() => OpaqueId, { description: 'The scheme.' })
  schemeId!: string;

  @Field(() => String, { description: 'The key of the phase.' })
  @MaxLength(120)
  phaseKey!: string;

  @Field(() => String, { description: 'The key of the fact.' })
  @MaxLength(300)
  factKey!: string;

  @Field(() => FactStateEnum, { description: 'Only the practices with this state.' })
  state!: FactState;
}

@ArgsType()
export class FactOfOnePracticeArgs {
  @Field(() => OpaqueId, { description: 'The scheme.' })
  schemeId!: string;

  @Field(() => String, { description: 'The key of the phase.' })
  @MaxLength(120)
  phaseKey!: string;

  @Field(() => String, { description: 'The key of the fact.' })
  @MaxLength(300)
  factKey!: string;

  @Field(() => OpaqueId, { description: 'The practice.' })
  practiceId!: string;
}

@ObjectType('FactChange', { description: 'One value of a file beside what was told before.' })
export class FactChangeType {
  @Field(() => Int, { description: 'The row of the file, the headings being row 1.' })
  row!: number;

  @Field(() => String, { description: 'The code of the practice.' })
  practiceCode!: string;

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;

  @Field(() => String, { description: 'The day or the year it is for.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'What was told before; null for the first time.' })
  before!: string | null;

  @Field(() => String, { description: 'What the file says.' })
  value!: string;

  @Field(() => FactChangeKindEnum, { description: 'What it does.' })
  change!: FactChangeKind;
}

@ObjectType('FactsPreview', { description: 'What a file would do. Nothing is saved.' })
export class FactsPreviewType {
  @Field(() => Int, { description: 'How many values are new.' })
  added!: number;

  @Field(() => Int, { description: 'How many values differ from what was told before.' })
  corrected!: number;

  @Field(() => Int, { description: 'How many say the same as before.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many rows have no value: they say nothing.' })
  left!: number;

  @Field(() => Int, { description: 'How often the facts in it were told: send it back as expectedVersion.' })
  version!: number;

  @Field(() => [FactChangeType], {
    description: 'What is new and what differs, in the order of the file; at most 100 of them.',
  })
  changes!: FactChangeType[];

  @Field(() => [Refusal], {
    description: 'What is unusual in the file: it is saved with why it is right, given as whyUnusual.',
  })
  unusual!: Refusal[];

  @Field(() => [Refusal], {
    description: 'What is wrong with the file, by row and column. Empty when it can be saved.',
  })
  problems!: Refusal[];
}

@ObjectType('PracticeCount', { description: 'One number the practice counts itself.' })
export class PracticeCountType {
  @Field(() => String, { description: 'Names it: send it back with the number.' })
  key!: string;

  @Field(() => String, { description: 'What is counted.' })
  label!: string;

  @Field(() => String, { description: 'What it is counted in.' })
  unit!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day that counts; null when it is a count on one day or of one year.',
  })
  from!: string | null;

  @Field(() => String, { description: 'The last day that counts, or the financial year.' })
  date!: string;

  @Field(() => [String], { description: 'The components of the payment that rest on it.' })
  components!: string[];

  @Field(() => String, { nullable: true, description: 'The number as it stands; null while it is lacking.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was read: "Reported by the practice", or a file.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Who reported it.' })
  toldBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was reported.' })
  toldAt!: Date | null;

  @Field(() => Int, { description: 'How often it was corrected.' })
  corrections!: number;

  @Field(() => Int, { description: 'Goes up with every report of it, from 0; pass it to report.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What was counted up to earlier days and is not in the number, in words; null when there is none.',
  })
  besides!: string | null;
}

@ObjectType('PracticeCounts', { description: 'What a scheme asks a practice to count, and what it has reported.' })
export class PracticeCountsType {
  @Field(() => [PracticeCountType], { description: 'Each number, in the order of the components.' })
  counts!: PracticeCountType[];

  @Field(() => [String], {
    description: 'Parts of the payment that cannot be read, each with why: what they need is not known.',
  })
  unread!: string[];

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the payments were worked out; null while counts may be corrected.',
  })
  closedAt!: Date | null;

  @MayI('Whether I may report now, and if not, why.', 'reportCounts')
  report!: Permission;
}

@InputType({ description: 'One number of a practice.' })
export class CountInput {
  @Field(() => String, { description: 'The key of the count.' })
  @MaxLength(300)
  key!: string;

  @Field(() => String, { description: 'The number, in figures; empty says nothing.' })
  @MaxLength(40)
  value!: string;

  @Field(() => Int, { description: 'The version of it that the number was entered on.' })
  expectedVersion!: number;
}

export const FactOfPracticeConnection = connectionOf('FactOfPractice', () => FactOfPracticeType);
export const PhaseFactsOutcome = outcomeOf('PhaseFacts', () => PhaseFactsType);
export const PracticeCountsOutcome = outcomeOf('PracticeCounts', () => PracticeCountsType);
