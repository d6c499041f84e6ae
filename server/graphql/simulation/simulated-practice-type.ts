import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { standings } from '../../domain/simulation/simulation-states.ts';
import type { Standing } from '../../domain/simulation/simulation-states.ts';
import type {
  SimulatedLineQuery,
  SimulatedLineSort,
} from '../../persistence/simulation/simulation-practice-repository.ts';
import { connectionOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const StandingEnum = enumOf<Standing>(standings);
registerEnumType(StandingEnum, {
  name: 'SimulationStanding',
  description: 'How a practice would stand against the national contract.',
});

export const SimulatedPracticeSortEnum = enumOf<SimulatedLineSort>([
  'PRACTICE',
  'LOCAL_ASC',
  'LOCAL_DESC',
  'DIFFERENCE_ASC',
  'DIFFERENCE_DESC',
]);
registerEnumType(SimulatedPracticeSortEnum, {
  name: 'SimulatedPracticeSort',
  description: 'The order of the practices of a simulation.',
});

@InputType({ description: 'Which practices of a simulation.' })
export class SimulatedPracticeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the practice’s name or code.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => [StandingEnum], { nullable: true, description: 'How they stand.' })
  standings?: Standing[] | null;
}

@ArgsType()
export class SimulatedPracticesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row of the page before.' })
  after!: string | null;

  @Field(() => SimulatedPracticeFilter, { nullable: true, description: 'Which practices.' })
  filter!: SimulatedPracticeFilter | null;

  @Field(() => SimulatedPracticeSortEnum, { nullable: true, defaultValue: 'PRACTICE', description: 'The order.' })
  sort!: SimulatedLineSort | null;
}

/** The question behind a list of practices. A client may send null for what it leaves open. */
export function lineQuery({ first, after, filter, sort }: SimulatedPracticesArgs): SimulatedLineQuery {
  return {
    first,
    after: after ?? null,
    search: filter?.search?.trim() || null,
    standings: filter?.standings ?? [],
    sort: sort ?? 'PRACTICE',
  };
}

@ObjectType('SimulatedPractice', {
  description: 'What one practice would have under the scheme, and under the national contract.',
})
export class SimulatedPracticeType {
  @Field(() => OpaqueId, { description: 'The id of the practice.' })
  id!: string;

  @Field(() => StandingEnum, { nullable: true, description: 'How it would stand.' })
  standing!: Standing | null;

  @Field(() => Int, { nullable: true, description: 'Its newest list.' })
  listSize!: number | null;

  @Field(() => String, { nullable: true, description: 'Its deprivation score.' })
  deprivationScore!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its deprivation quintile; 1 is the most deprived.' })
  deprivationQuintile!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The part of the national year that is compared, as in "3 of 12 months".',
  })
  partOfYear!: string | null;
}

@ObjectType('SimulationException', { description: 'Something that could not be worked out for a practice.' })
export class SimulationExceptionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'local or national: which side lacks it.' })
  side!: string;

  @Field(() => String, { description: 'What is wrong, as a code such as FACT_MISSING.' })
  code!: string;

  @Field(() => String, { description: 'The fact it is about.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The indicator, where there is one.' })
  indicator!: string | null;

  @Field(() => String, { description: 'What is wrong, in words.' })
  message!: string;

  @Field(() => String, { description: 'What can be done about it.' })
  remedy!: string;
}

export const SimulatedPracticeConnection = connectionOf('SimulatedPractice', () => SimulatedPracticeType);
export const SimulationExceptionConnection = connectionOf('SimulationException', () => SimulationExceptionType);
