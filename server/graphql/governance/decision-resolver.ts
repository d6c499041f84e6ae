import { ArrayMaxSize, IsIn, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { recordCommitteeDecision } from '../../actions/governance/record-committee-decision.ts';
import { professions } from '../../domain/governance/committee.ts';
import type { CommitteeMember, Profession, Vote } from '../../domain/governance/committee.ts';
import type { CommitteeDecision } from '../../persistence/governance/decision-repository.ts';
import type { Scheme } from '../../persistence/schemes/scheme-repository.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeOutcome, SchemeType } from '../schemes/scheme-type.ts';
import { currentVersion } from '../schemes/scheme-views.ts';

@ObjectType('CommitteeMember', { description: 'Somebody at the meeting.' })
class CommitteeMemberType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'lay, gp, nurse, pharmacist, executive, finance or other.' })
  profession!: string;

  @Field(() => Boolean, { description: 'True for the one who chaired.' })
  chair!: boolean;

  @Field(() => Boolean, { description: 'True for a voting member.' })
  voting!: boolean;

  @Field(() => Boolean, { description: 'True when the member withdrew because of an interest.' })
  recused!: boolean;

  @Field(() => String, { nullable: true, description: 'for, against or abstained; null without a vote.' })
  vote!: string | null;
}

@InputType('CommitteeMemberInput', { description: 'Somebody at the meeting.' })
class CommitteeMemberInput {
  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @IsIn(professions)
  profession!: Profession;

  @Field(() => Boolean)
  chair!: boolean;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => Boolean)
  recused!: boolean;

  @Field(() => String, { nullable: true })
  @IsIn(['for', 'against', 'abstained', null])
  vote!: Vote | null;
}

@InputType({ description: 'A decision of a committee.' })
class CommitteeDecisionInput {
  @Field(() => String, { description: 'The committee.' })
  @MaxLength(200)
  committee!: string;

  @Field(() => DayScalar, { description: 'The day of the meeting.' })
  metOn!: string;

  @Field(() => String, { description: 'Where the minutes say it.' })
  @MaxLength(200)
  minuteReference!: string;

  @Field(() => Int, { description: 'How many members must be able to vote.' })
  quorum!: number;

  @Field(() => [CommitteeMemberInput], { description: 'Who was there.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  members!: CommitteeMemberInput[];

  @Field(() => String, { description: 'approved or not_approved.' })
  @IsIn(['approved', 'not_approved'])
  outcome!: 'approved' | 'not_approved';
}

@ObjectType('CommitteeDecision', { description: 'What a committee decided on a version.' })
class CommitteeDecisionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The committee.' })
  committee!: string;

  @Field(() => DayScalar, { description: 'The day of the meeting.' })
  metOn!: string;

  @Field(() => String, { description: 'Where the minutes say it.' })
  minuteReference!: string;

  @Field(() => Int, { description: 'How many members had to be able to vote.' })
  quorum!: number;

  @Field(() => [CommitteeMemberType], { description: 'Who was there.' })
  members!: CommitteeMemberType[];

  @Field(() => String, { description: 'approved or not_approved.' })
  outcome!: string;

  @Field(() => String, { description: 'The fingerprint of the exact text.' })
  fingerprint!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

const membersOf = (members: CommitteeMemberInput[]): CommitteeMember[] =>
  members.map(({ name, profession, chair, voting, recused, vote }) => ({
    name: name.trim(),
    profession,
    chair,
    voting,
    recused,
    vote: vote ?? null,
  }));

@Resolver(() => CommitteeDecisionType)
export class DecisionResolver {
  @FieldResolver(() => String, { description: 'Who recorded it.' })
  recordedBy(@Root() { recordedBy }: CommitteeDecision): string {
    return recordedBy ?? '';
  }

  @Mutation(() => SchemeOutcome, { description: 'Records what the committee decided on the consulted text.' })
  @Access('decision:record')
  recordCommitteeDecision(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('decision', () => CommitteeDecisionInput) { members, ...decision }: CommitteeDecisionInput,
    @Ctx() context: Context,
  ) {
    const input = { ...decision, members: membersOf(members), schemeId, expectedVersion };
    return context.answer(recordCommitteeDecision, { actionId, input }, () => context.loaders.scheme.load(schemeId));
  }
}

@Resolver(() => SchemeType)
export class SchemeDecisionResolver {
  @FieldResolver(() => CommitteeDecisionType, { nullable: true, description: 'The decision on the current version.' })
  async decision(@Root() scheme: Scheme, @Ctx() context: Context) {
    return context.loaders.decisionOfVersion.load((await currentVersion(context, scheme)).id);
  }
}
