import { Field, ObjectType } from 'type-graphql';

@ObjectType('Clause', {
  description: 'One clause of the text, in the words that everybody reads: on screen, in print and in a file.',
})
export class ClauseType {
  @Field(() => String, { description: 'The field it is about, as comments and problems name it.' })
  path!: string;

  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => [String], { description: 'Its words, a paragraph each.' })
  lines!: readonly string[];

  @Field(() => String, { description: 'The heading it stands under: the scheme as a whole, or a phase.' })
  part!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the phase it belongs to; null for the whole scheme.',
  })
  phaseKey!: string | null;
}
