import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Component } from '../../domain/schemes/scheme-definition.ts';
import { problemAtField } from '../../rules/definition/problem-in-words.ts';
import { undecidedIn } from '../../rules/definition/undecided.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { componentSentence } from '../../rules/kinds/component-sentence.ts';
import { Access } from '../access.ts';
import { ComponentInput } from './scheme-definition-input.ts';

@ObjectType('ComponentProblem', { description: 'Something that is wrong with a part of the payment.' })
class ComponentProblemType {
  @Field(() => String, { description: 'The path of the field below the part, such as `parameters.upperThreshold`.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong, for a person.' })
  message!: string;

  @Field(() => Boolean, { description: 'True when nothing was given yet, rather than something wrong.' })
  missing!: boolean;
}

@ObjectType('ComponentTrial', { description: 'A part of the payment as it would be read. Nothing is saved.' })
class ComponentTrialType {
  @Field(() => String, { description: 'What it pays, in one sentence; empty while there are problems.' })
  sentence!: string;

  @Field(() => [ComponentProblemType], { description: 'What is wrong with it.' })
  problems!: ComponentProblemType[];
}

const AT = 'component';

@Resolver()
export class ComponentTrialResolver {
  @Query(() => ComponentTrialType, {
    description: 'Reads a part of the payment as it is typed in and says what practices would read. Nothing is saved.',
  })
  @Access('scheme:save')
  tryComponent(@Arg('component', () => ComponentInput) written: Component): ComponentTrialType {
    const { component, problems } = validateComponent({ ...written }, AT);
    return {
      sentence: component ? componentSentence(component) : '',
      problems: [...problems, ...(component ? undecidedIn(component, AT) : [])].map((problem) => ({
        field: problem.path.slice(AT.length + 1),
        message: problemAtField(problem, written, AT),
        missing: problem.code === 'FIELD_MISSING',
      })),
    };
  }
}
