import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { simulationStates } from '../../domain/simulation/simulation-states.ts';
import type { SimulationState } from '../../domain/simulation/simulation-states.ts';
import { breakdowns } from '../../domain/simulation/sum-simulation.ts';
import type { Breakdown } from '../../domain/simulation/sum-simulation.ts';
import { MayI, Money, Permission, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const SimulationStateEnum = enumOf<SimulationState>(simulationStates);
registerEnumType(SimulationStateEnum, { name: 'SimulationState', description: 'Where a simulation stands.' });

export const BreakdownEnum = enumOf<Breakdown>(breakdowns);
registerEnumType(BreakdownEnum, { name: 'SimulationBreakdown', description: 'What practices are grouped by.' });

@ObjectType('SimulationSums', { description: 'Sums over practices.' })
export class SimulationSumsType {
  @Field(() => Int, { description: 'How many practices.' })
  practices!: number;

  @Field(() => Int, { description: 'For how many of them the local pay is worked out.' })
  workedOut!: number;

  @Field(() => Int, { description: 'How many would have more than under the national contract.' })
  gains!: number;

  @Field(() => Int, { description: 'How many would have less.' })
  loses!: number;

  @Field(() => Int, { description: 'How many would have the same.' })
  same!: number;

  @Field(() => Int, { description: 'How many cannot be compared.' })
  notWorkedOut!: number;

  @Field(() => Money, { description: 'What the scheme pays those that are worked out.' })
  local!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'What of it comes whatever the results; null when it is not known for all of them.',
  })
  guaranteed!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The most results can bring; null when it is not known for all of them.',
  })
  possible!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Possible less guaranteed.' })
  atRisk!: Money | null;

  @Field(() => Money, { description: 'What the scheme pays those that can be compared.' })
  compared!: Money;

  @Field(() => Money, {
    description: 'What the national contract would pay those, for the indicators that are replaced.',
  })
  national!: Money;

  @Field(() => Money, { description: 'Local less national, of those that can be compared.' })
  difference!: Money;
}

@ObjectType('SimulationGroup', {
  description: 'The sums over one group of practices. The groups of a breakdown add up to the totals.',
})
export class SimulationGroupType {
  @Field(() => BreakdownEnum, { description: 'What practices are grouped by here.' })
  breakdown!: Breakdown;

  @Field(() => String, { description: 'The key of the group in its breakdown.' })
  key!: string;

  @Field(() => String, { description: 'The group in words.' })
  label!: string;

  @Field(() => SimulationSumsType, { description: 'Its sums.' })
  sums!: SimulationSumsType;
}

@ObjectType('SimulationPermissions', {
  description: 'What may be done with the simulation now, by the person who asks.',
})
export class SimulationPermissionsType {
  @MayI('Stop it.', 'cancelSimulation')
  cancel!: Permission;

  @MayI('Show it to the LMC and the practices, for ever.', 'shareSimulation')
  share!: Permission;
}

@ObjectType('Simulation', {
  description: 'A phase of a scheme tried on real lists. An estimate: not an offer and not a payment.',
})
export class SimulationType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => OpaqueId, { description: 'The scheme that was tried.' })
  schemeId!: string;

  @Field(() => String, { description: 'The name the scheme had.' })
  schemeName!: string;

  @Field(() => Int, { description: 'The version of its text.' })
  versionNumber!: number;

  @Field(() => String, { description: 'The fingerprint of the text that was tried.' })
  fingerprint!: string;

  @Field(() => String, { description: 'The key of the phase.' })
  phaseKey!: string;

  @Field(() => String, { description: 'The name the phase had.' })
  phaseName!: string;

  @Field(() => DayScalar, { description: 'The first day of the phase.' })
  from!: string;

  @Field(() => DayScalar, { description: 'The last day of the phase.' })
  to!: string;

  @Field(() => SimulationStateEnum, { description: 'Where it stands.' })
  state!: SimulationState;

  @Field(() => Int, { description: 'How many practices it is about; 0 until it has begun.' })
  practicesTotal!: number;

  @Field(() => Int, { description: 'How many of them are worked out.' })
  practicesDone!: number;

  @Field(() => [String], { description: 'Everything that was assumed, one sentence each.' })
  assumptions!: string[];

  @Field(() => String, { nullable: true, description: 'Why it stopped.' })
  failure!: string | null;

  @Field(() => String, { nullable: true, description: 'The fingerprint of the facts it rests on.' })
  factsFingerprint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The fingerprint of the result: the same for everybody who is shown it.',
  })
  resultFingerprint!: string | null;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was finished.' })
  finishedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was shared with the LMC and the practices.' })
  sharedAt!: Date | null;

  @Field(() => OpaqueId, { nullable: true, description: 'The newer one that is shared for the same phase.' })
  supersededBy!: string | null;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

@ObjectType('PhaseToTry', { description: 'A phase that can be tried.' })
export class PhaseToTryType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;
}

@ObjectType('SimulationChoices', { description: 'With what a scheme can be tried.' })
export class SimulationChoicesType {
  @Field(() => String, { description: 'The name of the scheme.' })
  schemeName!: string;

  @Field(() => Int, { description: 'The newest version of its text: the one that would be tried.' })
  versionNumber!: number;

  @Field(() => [PhaseToTryType], { description: 'Its phases.' })
  phases!: PhaseToTryType[];

  @Field(() => [String], { description: 'The years of which figures of these practices are held, newest first.' })
  years!: string[];

  @Field(() => Money, { nullable: true, description: 'The most the scheme may cost.' })
  envelope!: Money | null;

  @MayI('Whether it may be tried.', 'tryScheme')
  permission!: Permission;
}

export const SimulationConnection = connectionOf('Simulation', () => SimulationType);
export const SimulationOutcome = outcomeOf('Simulation', () => SimulationType);
