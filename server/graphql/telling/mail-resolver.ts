import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, InputType, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { mailStates } from '../../domain/telling/mail-states.ts';
import type { MailState } from '../../domain/telling/mail-states.ts';
import { Access } from '../access.ts';
import { PageArgs, connectionOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

const MailStateEnum = enumOf(mailStates);
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'Whether a mail waits, was sent, was caught by a demonstration, or was given up.',
});

@ObjectType('Mail', { description: 'A mail that left, waits, or was given up.' })
class MailType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'For which organisation the person it goes to acts.' })
  organisationName!: string;

  @Field(() => String, { description: 'To whom.' })
  toName!: string;

  @Field(() => String, { description: 'To which address.' })
  toAddress!: string;

  @Field(() => String, { description: 'What it says: a sentence that gives nothing away.' })
  sentence!: string;

  @Field(() => String, { description: 'The page of the portal that it links to.' })
  path!: string;

  @Field(() => MailStateEnum, { description: 'Where it is.' })
  state!: MailState;

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong at the last try.' })
  problem!: string | null;

  @Field(() => InstantScalar, { description: 'When it was written.' })
  madeAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was last tried; null while it waits for the first.',
  })
  triedAt!: Date | null;
}

@InputType('MailFilter', { description: 'Which mails.' })
class MailFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of a name or an address.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => [MailStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: MailState[] | null;
}

const MailConnection = connectionOf('Mail', () => MailType);

@Resolver(() => MailType)
export class MailResolver {
  @Query(() => MailConnection, { description: 'The mail to the people of my organisation, newest first.' })
  @Access('mail:read')
  mails(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => MailFilterInput, { nullable: true }) filter: MailFilterInput | null,
    @Ctx() { scope, actor }: Context,
  ) {
    return scope.mails.ofOrganisation(actor.organisationId, { ...filter }, { first, after: after ?? null });
  }

  @Query(() => MailConnection, {
    description:
      'The mail that this demonstration caught instead of sending it, newest first. Elsewhere there is none.',
  })
  @Access('demonstration:read-mail')
  caughtMails(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => MailFilterInput, { nullable: true }) filter: MailFilterInput | null,
    @Ctx() { scope }: Context,
  ) {
    return scope.mails.caught({ search: filter?.search ?? null }, { first, after: after ?? null });
  }
}
