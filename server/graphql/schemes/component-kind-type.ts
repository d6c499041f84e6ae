import { Field, ObjectType } from 'type-graphql';
import { EVERY_KIND } from '../../rules/kinds/kind-of.ts';
import type { JsonSchema } from '../../domain/shape.ts';
import { JsonScalar } from '../scalars/json.ts';

@ObjectType('ComponentParameter', { description: 'Something a rule kind asks for.' })
class ComponentParameterType {
  @Field(() => String, { description: 'Its key in the parameters.' })
  key!: string;

  @Field(() => String, { description: 'What to ask for.' })
  name!: string;

  @Field(() => Boolean, { description: 'True when it must be given.' })
  required!: boolean;

  @Field(() => JsonScalar, { description: 'Its JSON Schema: what may be typed in.' })
  schema!: JsonSchema;
}

@ObjectType('ComponentExample', { description: 'A part of the payment that is in order, to begin with.' })
class ComponentExampleType {
  @Field(() => JsonScalar, { description: 'Its parameters.' })
  parameters!: JsonSchema;

  @Field(() => String, { description: 'What practices would read.' })
  sentence!: string;
}

@ObjectType('ComponentKind', { description: 'A way a scheme can pay.' })
export class ComponentKindType {
  @Field(() => String, { description: 'Its key in the scheme.' })
  kind!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The document the rule rests on.' })
  source!: string;

  @Field(() => [ComponentParameterType], { description: 'What it asks for.' })
  parameters!: ComponentParameterType[];

  @Field(() => ComponentExampleType, { description: 'An example that is in order.' })
  example!: ComponentExampleType;
}

/** The rule kinds of the engine, described for a form. */
export function componentKinds(): ComponentKindType[] {
  return EVERY_KIND.map(({ kind, title, source, parameters, sentence, example }) => {
    const schema = parameters.schema as { properties: Record<string, JsonSchema>; required?: string[] };
    return {
      kind,
      name: title,
      source,
      parameters: Object.entries(schema.properties).map(([key, property]) => ({
        key,
        name: String(property.description ?? key),
        required: schema.required?.includes(key) ?? false,
        schema: property,
      })),
      example: { parameters: example as JsonSchema, sentence: sentence(example) },
    };
  });
}
