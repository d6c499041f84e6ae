import {
  Arg,
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
import { reminderOf } from '../../actions/telling/reminder-of.ts';
import type { Reminder } from '../../actions/telling/reminder-of.ts';
import { sendReminder } from '../../actions/telling/send-reminder.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import { owedThings, whyNotSendReminder } from '../../domain/telling/decide-send-reminder.ts';
import type { OwedThing } from '../../domain/telling/decide-send-reminder.ts';
import { Access } from '../access.ts';
import { outcomeOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

const OwedThingEnum = enumOf(owedThings);
registerEnumType(OwedThingEnum, {
  name: 'OwedThing',
  description:
    'What is owed: answers to the offers of a scheme, evidence or counts in it, the answer of an LMC to a consultation, or replies to its comments.',
});

@ObjectType('Reminder', { description: 'A reminder as it would be sent now.' })
class ReminderType {
  @Field(() => OwedThingEnum, { description: 'What is owed.' })
  thing!: OwedThing;

  @Field(() => OpaqueId, {
    description: 'The scheme, or the consultation where it is the answer of an LMC or replies.',
  })
  subjectId!: string;

  @Field(() => String, { description: 'The name of the scheme.' })
  schemeName!: string;

  @Field(() => Int, { description: 'How many organisations owe it. In each, whoever has the right to do it is told.' })
  owing!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The first day on which something of it is due.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many working days of England are left until then.' })
  workingDays!: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When they were last reminded.' })
  lastSentAt!: Date | null;
}

const ReminderOutcome = outcomeOf('Reminder', () => ReminderType);

@Resolver(() => ReminderType)
export class ReminderResolver {
  @Query(() => ReminderType, { nullable: true, description: 'Who would be reminded now. Nothing is sent.' })
  @Access('reminder:read')
  reminder(
    @Arg('thing', () => OwedThingEnum) thing: OwedThing,
    @Arg('subjectId', () => OpaqueId) subjectId: string,
    @Ctx() { scope }: Context,
  ) {
    return reminderOf(scope, thing, subjectId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it cannot be sent today; null where it can.' })
  whyNot(@Root() reminder: Reminder, @Ctx() { scope }: Context): string | null {
    return (whyNotActFor(scope.actor, reminder.commissionerId) ?? whyNotSendReminder(reminder))?.message ?? null;
  }

  @Mutation(() => ReminderOutcome, {
    description: 'Reminds everybody who owes something, once on a working day of England.',
  })
  @Access('reminder:send')
  sendReminder(
    @Arg('actionId', () => String) actionId: string,
    @Arg('thing', () => OwedThingEnum) thing: OwedThing,
    @Arg('subjectId', () => OpaqueId) subjectId: string,
    @Ctx() context: Context,
  ) {
    return context.answer(sendReminder, { actionId, input: { thing, subjectId } }, () =>
      reminderOf(context.scope, thing, subjectId),
    );
  }
}
