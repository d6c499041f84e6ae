import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { definitionWarnings } from '../../actions/schemes/definition-warnings.ts';
import { textProblems } from '../../actions/schemes/text-problems.ts';
import { endOfLondonDay, financialYearOf, isDay } from '../../domain/dates.ts';
import type { Component, Phase, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import { componentSentence } from '../../rules/kinds/component-sentence.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { Access } from '../access.ts';
import { Refusal } from '../answers.ts';
import type { Context } from '../context.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { ComponentKindType, componentKinds } from './component-kind-type.ts';
import { ClauseType } from './clause-type.ts';
import { clausesOfVersion } from './clauses-of-version.ts';
import { ComponentType, PhaseType, SchemeDefinitionType } from './scheme-definition-type.ts';
import { SchemeVersionType } from './scheme-type.ts';

@Resolver(() => SchemeVersionType)
export class SchemeVersionResolver {
  @FieldResolver(() => SchemeDefinitionType, {
    nullable: true,
    description:
      'What it says; null when this portal cannot read all of it, and then `clauses` show it as it is stored.',
  })
  definition(@Root() version: SchemeVersion): SchemeDefinition | null {
    return version.unread.length > 0 ? null : version.definition;
  }

  @FieldResolver(() => [ClauseType], {
    description: 'What it says, clause by clause, in the order in which it is read. This is what is signed.',
  })
  clauses(@Root() version: SchemeVersion, @Ctx() context: Context) {
    return clausesOfVersion(version, context);
  }

  @FieldResolver(() => [OrganisationType], {
    description: 'The practices that it names, also those that the commissioner has no more.',
  })
  async namedPractices(@Root() { unread, definition }: SchemeVersion, @Ctx() { loaders }: Context) {
    const ids = unread.length > 0 ? [] : definition.eligibility.practiceIds;
    return (await Promise.all(ids.map((id) => loaders.organisation.load(id)))).filter((one) => one !== null);
  }

  @FieldResolver(() => String, { description: 'Who saved it last.' })
  preparedBy(@Root() version: SchemeVersion): string {
    return version.preparedByName ?? '';
  }

  @FieldResolver(() => [String], {
    description:
      'Everybody who edited it or recorded the decision on it: none of them may publish it. Empty for other organisations than the commissioner and its auditor.',
  })
  async makers(@Root() { id }: SchemeVersion, @Ctx() { loaders }: Context): Promise<string[]> {
    return (await loaders.makersOfVersion.load(id)).map(({ name }) => name);
  }

  @FieldResolver(() => [Refusal], {
    description:
      'What must be put right before it can be consulted on; of a text that is fixed, what this portal cannot read. `field` is the path.',
  })
  async problems(@Root() version: SchemeVersion, @Ctx() { scope }: Context) {
    return textProblems(version, (await scope.nationalYears()).indicatorsOf);
  }

  @FieldResolver(() => [Refusal], {
    description: 'What may be a slip or may be meant: it stops nothing. `field` is the path.',
  })
  async warnings(@Root() version: SchemeVersion, @Ctx() { scope }: Context) {
    if (version.frozenAt || version.unread.length > 0) return [];
    return definitionWarnings(version.definition, (await scope.nationalYears()).indicatorsOf);
  }

  @Query(() => [ComponentKindType], { description: 'The ways a scheme can pay, and what each asks for.' })
  @Access('scheme:read')
  componentKinds(): ComponentKindType[] {
    return componentKinds();
  }
}

@Resolver(() => PhaseType)
export class PhaseResolver {
  @FieldResolver(() => String, {
    description: 'The financial year it lies in; empty while its first day is not a date.',
  })
  financialYear(@Root() phase: Phase): string {
    return isDay(phase.from) ? financialYearOf(phase.from) : '';
  }

  @FieldResolver(() => InstantScalar, { description: 'The last second in which a practice can opt in.' })
  optInClosesAt(@Root() phase: Phase): Date {
    return endOfLondonDay(phase.optInClosesOn);
  }
}

@Resolver(() => ComponentType)
export class ComponentResolver {
  @FieldResolver(() => String, {
    description: 'What it pays, in one sentence; the same everywhere. Where it cannot be read, why.',
  })
  sentence(@Root() component: Component): string {
    const { components, unread } = readComponents({ components: [component] });
    return [...components.map(componentSentence), ...unread.map((one) => one.sentence)].join(' ');
  }
}
