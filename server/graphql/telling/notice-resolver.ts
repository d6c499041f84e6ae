import { ArrayMaxSize } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { chooseHowToBeTold } from '../../actions/telling/choose-how-to-be-told.ts';
import { markNoticesRead } from '../../actions/telling/mark-notices-read.ts';
import { CHOICE_UNTIL_CHOSEN, noticeChoices } from '../../domain/telling/notice-choices.ts';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';
import { noticeKinds, noticePage } from '../../domain/telling/notice-kinds.ts';
import { mailWays } from '../../domain/telling/mail-ways.ts';
import type { MailWay } from '../../domain/telling/mail-ways.ts';
import type { Notice } from '../../persistence/telling/notice-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, connectionOf, outcomeOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

const NoticeChoiceEnum = enumOf(noticeChoices);
registerEnumType(NoticeChoiceEnum, {
  name: 'NoticeChoice',
  description: 'How somebody is told: a mail at once, one mail a day, or in the portal only.',
});

const MailWayEnum = enumOf(mailWays);
registerEnumType(MailWayEnum, {
  name: 'MailWay',
  description: 'How mail leaves this portal: not at all, caught by a demonstration, by SMTP, or by GOV.UK Notify.',
});

@ObjectType('Notice', { description: 'Something I am told in this membership.' })
class NoticeType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When it came about.' })
  madeAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When I marked it as read; null until then.' })
  readAt!: Date | null;
}

@ObjectType('Telling', { description: 'How I am told in this membership.' })
class TellingType {
  @Field(() => Int, { description: 'How many notices I have not read.' })
  unread!: number;

  @Field(() => NoticeChoiceEnum, { description: 'What I chose, or what holds until I do.' })
  choice!: NoticeChoice;

  @Field(() => MailWayEnum, { description: 'How mail leaves this portal.' })
  mailWay!: MailWay;
}

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that I have not read.' })
  unread!: boolean;
}

@ArgsType()
class NoticeIdsArgs {
  @Field(() => [OpaqueId], { description: 'Which.' })
  @ArrayMaxSize(100)
  noticeIds!: string[];
}

const NoticeConnection = connectionOf('Notice', () => NoticeType);
const TellingOutcome = outcomeOf('Telling', () => TellingType);

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: 'What I am told in this membership, newest first.' })
  @Access('notice:read')
  notices(@Args(() => NoticesArgs) { first, after, unread }: NoticesArgs, @Ctx() { scope, actor }: Context) {
    return scope.notices.ofMembership(actor.membershipId, { unread }, { first, after: after ?? null });
  }

  @Query(() => TellingType, { description: 'How I am told, and how much I have not read.' })
  @Access('notice:read')
  telling(@Ctx() context: Context): Promise<TellingType> {
    return tellingOf(context);
  }

  @FieldResolver(() => String, { description: 'What it says.' })
  title(@Root() { kind, subjectName }: Notice): string {
    return noticeKinds[kind].title(subjectName);
  }

  @FieldResolver(() => String, { description: 'The page on which I act on it.' })
  path(@Root() { kind, subjectId }: Notice): string {
    return noticePage(kind, subjectId);
  }

  @Mutation(() => TellingOutcome, { description: 'Marks notices of mine as read, at most 100 at a time.' })
  @Access('notice:read')
  markNoticesRead(
    @Arg('actionId', () => String) actionId: string,
    @Args(() => NoticeIdsArgs) { noticeIds }: NoticeIdsArgs,
    @Ctx() context: Context,
  ) {
    return context.answer(markNoticesRead, { actionId, input: { noticeIds } }, () => tellingOf(context));
  }

  @Mutation(() => TellingOutcome, { description: 'Chooses how I am told from now on, in the organisation I act for.' })
  @Access('notice:choose')
  chooseHowToBeTold(
    @Arg('actionId', () => String) actionId: string,
    @Arg('choice', () => NoticeChoiceEnum) choice: NoticeChoice,
    @Ctx() context: Context,
  ) {
    return context.answer(chooseHowToBeTold, { actionId, input: { choice } }, () => tellingOf(context));
  }
}

const tellingOf = async ({ scope, actor, visitor }: Context): Promise<TellingType> => ({
  unread: await scope.notices.unread(actor.membershipId),
  choice: (await scope.notices.choice(actor.membershipId)) ?? CHOICE_UNTIL_CHOSEN,
  mailWay: visitor.mailWay,
});
