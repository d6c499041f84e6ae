import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { practicesToTry } from '../../actions/simulation/practices-to-try.ts';
import { remedyOf } from '../../actions/simulation/remedy-of.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import { whyNotCancelSimulation } from '../../domain/simulation/decide-cancel-simulation.ts';
import { whyNotShareSimulation } from '../../domain/simulation/decide-share-simulation.ts';
import { whyNotTryScheme } from '../../domain/simulation/decide-try-scheme.ts';
import type { SimulationSums } from '../../domain/simulation/sum-simulation.ts';
import type { Simulation } from '../../persistence/simulation/simulation-repository.ts';
import { componentSentence } from '../../rules/kinds/component-sentence.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { Access } from '../access.ts';
import { Money, PageArgs, money, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';
import {
  SimulatedPracticeConnection,
  SimulatedPracticesArgs,
  SimulationExceptionConnection,
  lineQuery,
} from './simulated-practice-type.ts';
import {
  SimulationChoicesType,
  SimulationConnection,
  SimulationGroupType,
  SimulationPermissionsType,
  SimulationSumsType,
  SimulationType,
} from './simulation-type.ts';

@Resolver(() => SimulationType)
export class SimulationResolver {
  @Query(() => SimulationType, {
    nullable: true,
    description: 'One simulation; null when there is none that I may see.',
  })
  @Access('simulation:read')
  simulation(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.simulations.byId(id);
  }

  @Query(() => SimulationConnection, {
    description:
      'The simulations of a scheme that I may see, newest first: for the LMC and a practice, those that are shared.',
  })
  @Access('simulation:read')
  simulations(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { scope }: Context,
  ) {
    return scope.simulations.ofScheme(schemeId, { first, after: after ?? null });
  }

  @Query(() => SimulationConnection, {
    description: 'Every simulation that is shared and that I may see, the newest first.',
  })
  @Access('simulation:read')
  sharedSimulations(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() { scope }: Context) {
    return scope.simulations.shared({ first, after: after ?? null });
  }

  @Query(() => SimulationChoicesType, {
    nullable: true,
    description: 'With what a scheme can be tried; null when there is no scheme that I may see.',
  })
  @Access('simulation:run')
  async simulationChoices(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Ctx() { scope, actor, loaders }: Context,
  ): Promise<SimulationChoicesType | null> {
    const scheme = await loaders.scheme.load(schemeId);
    const version = scheme && (await scope.schemes.currentVersion(schemeId));
    if (!scheme || !version) return null;
    const { definition, number: versionNumber } = version;
    const practices = practicesToTry(
      definition,
      await scope.organisations.practicesOf(scheme.commissionerId, scope.today),
    );
    return {
      schemeName: scheme.name,
      versionNumber,
      phases: definition.phases,
      years: await scope.simulations.yearsHeld(practices.map(({ id }) => id)),
      envelope: definition.envelopePence === undefined ? null : money(definition.envelopePence),
      permission: permissionFor(whyNot(actor, 'simulation:run') ?? whyNotTryScheme(scheme)),
    };
  }

  @FieldResolver(() => [String], { description: 'How the phase pays, in the sentences of the text that was tried.' })
  sentences(@Root() { definition, phaseKey }: Simulation): string[] {
    return (phaseOf(definition, phaseKey)?.components ?? []).flatMap((written, index) => {
      const { component } = validateComponent(written, `components[${index}]`);
      return component ? [componentSentence(component)] : [];
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The year whose figures stand in for what is not known yet.',
  })
  standInYear(@Root() { settings }: Simulation): string | null {
    return settings.standInYear;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the cost is held against.' })
  envelope(@Root() { settings }: Simulation): Money | null {
    return settings.envelopePence === null ? null : money(settings.envelopePence);
  }

  @FieldResolver(() => SimulationSumsType, {
    nullable: true,
    description: 'What all practices come to; null until it is finished.',
  })
  totals(@Root() { totals }: Simulation): SimulationSumsType | null {
    return totals && sums(totals);
  }

  @FieldResolver(() => [SimulationGroupType], {
    description:
      'The sums by network, list size and deprivation; none for a practice, because a group of one is another practice.',
  })
  async groups(@Root() { id }: Simulation, @Ctx() { loaders }: Context): Promise<SimulationGroupType[]> {
    return (await loaders.groupsOfSimulation.load(id)).map((group) => ({ ...group, sums: sums(group.sums) }));
  }

  @FieldResolver(() => [PenceScalar], {
    description:
      'The difference of each practice that can be compared, in pence, the largest loss first and without names: for a chart. For a practice, its own.',
  })
  differences(@Root() { id }: Simulation, @Ctx() { scope }: Context): Promise<number[]> {
    return scope.simulationPractices.differences(id);
  }

  @FieldResolver(() => SimulatedPracticeConnection, { description: 'The practices; for a practice, itself.' })
  practices(
    @Root() { id }: Simulation,
    @Args(() => SimulatedPracticesArgs) args: SimulatedPracticesArgs,
    @Ctx() { scope }: Context,
  ) {
    return scope.simulationPractices.page(id, lineQuery(args));
  }

  @FieldResolver(() => SimulationExceptionConnection, { description: 'What could not be worked out, by practice.' })
  async exceptions(
    @Root() { id }: Simulation,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { scope }: Context,
  ) {
    const page = await scope.simulationPractices.exceptionPage(id, { first, after: after ?? null });
    return { ...page, nodes: page.nodes.map((node) => ({ ...node, remedy: remedyOf(node.code) })) };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who asked for it.' })
  askedBy(@Root() { askedByName }: Simulation): string | null {
    return askedByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who cancelled it.' })
  cancelledBy(@Root() { cancelledByName }: Simulation): string | null {
    return cancelledByName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who shared it.' })
  sharedBy(@Root() { sharedByName }: Simulation): string | null {
    return sharedByName;
  }

  @FieldResolver(() => SimulationPermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() simulation: Simulation, @Ctx() { actor }: Context): SimulationPermissionsType {
    const may = (action: ActionName, why: Reason | null) => permissionFor(whyNot(actor, action) ?? why);
    return {
      cancel: may('simulation:run', whyNotCancelSimulation(simulation)),
      share: may('simulation:share', whyNotShareSimulation(simulation)),
    };
  }
}

const sums = (of: SimulationSums): SimulationSumsType => ({
  practices: of.practices,
  workedOut: of.workedOut,
  gains: of.gains,
  loses: of.loses,
  same: of.same,
  notWorkedOut: of.notWorkedOut,
  local: money(of.localPence),
  compared: money(of.comparedPence),
  national: money(of.nationalPence),
  difference: money(of.differencePence),
  guaranteed: of.guaranteedPence === null ? null : money(of.guaranteedPence),
  possible: of.possiblePence === null ? null : money(of.possiblePence),
  atRisk:
    of.guaranteedPence === null || of.possiblePence === null ? null : money(of.possiblePence - of.guaranteedPence),
});
