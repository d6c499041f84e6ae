import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { remedyOf } from '../../actions/simulation/remedy-of.ts';
import type { SimulatedLine } from '../../persistence/simulation/simulation-practice-repository.ts';
import type { SimulationExceptionRow } from '../../persistence/simulation/simulation-exception-row.ts';
import type { Working } from '../../rules/working/working.ts';
import { Access } from '../access.ts';
import { Money, money } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SimulatedPracticeType, SimulationExceptionType } from './simulated-practice-type.ts';

const moneyOrNull = (pence: number | null): Money | null => (pence === null ? null : money(pence));

@Resolver(() => SimulatedPracticeType)
export class SimulatedPracticeResolver {
  @Query(() => SimulatedPracticeType, {
    nullable: true,
    description: 'One practice of a simulation, with its workings; null when there is none that I may see.',
  })
  @Access('simulation:read')
  simulatedPractice(
    @Arg('simulation', () => OpaqueId) simulationId: string,
    @Arg('practice', () => OpaqueId) practiceId: string,
    @Ctx() { scope }: Context,
  ) {
    return scope.simulationPractices.line(simulationId, practiceId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: SimulatedLine, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Its network when the phase begins.' })
  network(@Root() { networkId }: SimulatedLine, @Ctx() { loaders }: Context) {
    return networkId === null ? null : loaders.organisation.load(networkId);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What the scheme would pay it; null when it could not be worked out.',
  })
  local(@Root() { localPence }: SimulatedLine): Money | null {
    return moneyOrNull(localPence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What of it comes whatever the results.' })
  guaranteed(@Root() { guaranteedPence }: SimulatedLine): Money | null {
    return moneyOrNull(guaranteedPence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The most results can bring.' })
  possible(@Root() { possiblePence }: SimulatedLine): Money | null {
    return moneyOrNull(possiblePence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Possible less guaranteed.' })
  atRisk(@Root() { guaranteedPence, possiblePence }: SimulatedLine): Money | null {
    return guaranteedPence === null || possiblePence === null ? null : money(possiblePence - guaranteedPence);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What the national contract would pay it for the indicators that are replaced. Notional: never a payment.',
  })
  national(@Root() { nationalPence }: SimulatedLine): Money | null {
    return moneyOrNull(nationalPence);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Local less national.' })
  difference(@Root() { differencePence }: SimulatedLine): Money | null {
    return moneyOrNull(differencePence);
  }

  @FieldResolver(() => [JsonScalar], { description: 'The workings of what the scheme would pay, one for each part.' })
  async localWorkings(@Root() line: SimulatedLine, @Ctx() { loaders }: Context): Promise<Working[]> {
    return (await loaders.workingsOfSimulated.load(line)).local;
  }

  @FieldResolver(() => [JsonScalar], { description: 'The working of what the national contract would pay.' })
  async nationalWorkings(@Root() line: SimulatedLine, @Ctx() { loaders }: Context): Promise<Working[]> {
    return (await loaders.workingsOfSimulated.load(line)).national;
  }

  @FieldResolver(() => [SimulationExceptionType], { description: 'What could not be worked out for it.' })
  async exceptions(@Root() { simulationId, practiceId }: SimulatedLine, @Ctx() { loaders }: Context) {
    return (await loaders.exceptionsOfSimulated.load({ simulationId, practiceId })).map((row) => ({
      ...row,
      remedy: remedyOf(row.code),
    }));
  }
}

@Resolver(() => SimulationExceptionType)
export class SimulationExceptionResolver {
  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: SimulationExceptionRow, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }
}
