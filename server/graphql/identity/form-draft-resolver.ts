import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { keepFormDraft, keptDraft } from '../../actions/identity/keep-form-draft.ts';
import type { KeptDraft } from '../../actions/identity/keep-form-draft.ts';
import type { DraftFields } from '../../domain/identity/decide-keep-form-draft.ts';
import { refused } from '../../domain/outcome.ts';
import { Access } from '../access.ts';
import { outcomeOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { JsonScalar } from '../scalars/json.ts';
import { atTheDoor } from './at-the-door.ts';

@ObjectType('FormDraft', { description: 'What I wrote in the forms of a page and have not sent. Nobody else sees it.' })
class FormDraftType {
  @Field(() => JsonScalar, { description: 'What I wrote, by the field of the form.' })
  fields!: DraftFields;

  @Field(() => InstantScalar, { description: 'When it was kept last.' })
  keptAt!: Date;

  @Field(() => InstantScalar, { description: 'Until when it is kept.' })
  keptUntil!: Date;
}

const FormDraftOutcome = outcomeOf('FormDraft', () => FormDraftType);

@Resolver()
export class FormDraftResolver {
  @Query(() => FormDraftType, {
    nullable: true,
    description: 'What I wrote on a page of the portal and have not sent; null where nothing is kept.',
  })
  @Access('form-draft:keep')
  formDraft(@Arg('page', () => String) page: string, @Ctx() context: Context): Promise<KeptDraft | null> {
    const { membershipId } = context.actor;
    return atTheDoor(context, (door) => keptDraft(door, { membershipId, page }));
  }

  @Mutation(() => FormDraftOutcome, {
    description:
      'Keeps what I wrote in the forms of a page and have not sent, in place of what was kept before. An empty object forgets it.',
  })
  @Access('form-draft:keep')
  async keepFormDraft(
    @Arg('actionId', () => String) _actionId: string,
    @Arg('page', () => String) page: string,
    @Arg('fields', () => JsonScalar) fields: unknown,
    @Ctx() context: Context,
  ) {
    const { membershipId } = context.actor;
    if (!isObject(fields))
      return refused('VALUE_IS_UNKNOWN', 'fields', { name: 'The draft', value: String(fields) }).refusal;
    const outcome = await atTheDoor(context, (door) => keepFormDraft(door, { membershipId, page }, fields));
    return outcome.accepted ? outcome.value : outcome.refusal;
  }
}

const isObject = (value: unknown): value is DraftFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
