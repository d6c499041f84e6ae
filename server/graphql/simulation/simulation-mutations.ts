import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { cancelSimulation } from '../../actions/simulation/cancel-simulation.ts';
import { shareSimulation } from '../../actions/simulation/share-simulation.ts';
import { tryScheme } from '../../actions/simulation/try-scheme.ts';
import type { Action } from '../../actions/action.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';
import { SimulationOutcome } from './simulation-type.ts';

@InputType('SimulationSettings', { description: 'How a scheme is tried.' })
export class SimulationSettingsInput {
  @Field(() => String, { description: 'The key of the phase.' })
  phaseKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The year whose figures stand in for what is not known yet; left out, nothing stands in.',
  })
  standInYear?: string | null;

  @Field(() => Boolean, {
    description: 'As if every practice does what the scheme asks; else only confirmed evidence counts.',
  })
  requirementsDone!: boolean;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What the cost is held against; left out, the envelope of the scheme.',
  })
  envelopePence?: number | null;
}

@Resolver()
export class SimulationMutations {
  @Mutation(() => SimulationOutcome, {
    description:
      'Tries the newest text of a scheme on the practices that may join. Nothing is offered or paid by it. `practicesDone` tells how far it is.',
  })
  @Access('simulation:run')
  tryScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('settings', () => SimulationSettingsInput) settings: SimulationSettingsInput,
    @Ctx() context: Context,
  ) {
    const { phaseKey, standInYear = null, requirementsDone, envelopePence = null } = settings;
    return answerWithSimulation(context, tryScheme, {
      actionId,
      input: { schemeId, phaseKey, standInYear, requirementsDone, envelopePence },
    });
  }

  @Mutation(() => SimulationOutcome, { description: 'Stops a simulation that is under way. Nothing of it is kept.' })
  @Access('simulation:run')
  cancelSimulation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('simulationId', () => OpaqueId) simulationId: string,
    @Ctx() context: Context,
  ) {
    return answerWithSimulation(context, cancelSimulation, { actionId, input: { simulationId } });
  }

  @Mutation(() => SimulationOutcome, {
    description: 'Shows a finished simulation to the LMCs of the area and to each of its practices, for ever.',
  })
  @Access('simulation:share')
  shareSimulation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('simulationId', () => OpaqueId) simulationId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithSimulation(context, shareSimulation, { actionId, input: { simulationId, expectedVersion } });
  }
}

const answerWithSimulation = <Input, Answer extends { simulationId: string }>(
  context: Context,
  action: Action<Input, Answer>,
  request: { actionId: string; input: Input },
) => context.answer(action, request, ({ simulationId }) => context.scope.simulations.byId(simulationId));
