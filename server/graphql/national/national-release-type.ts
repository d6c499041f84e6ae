import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NationalReleaseState } from '../../domain/national/release-in-question.ts';
import { OfItsHolder } from '../access.ts';
import { MayI, Permission, Refusal, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const NationalReleaseStateEnum = enumOf<NationalReleaseState>(['draft', 'released', 'discarded']);
registerEnumType(NationalReleaseStateEnum, {
  name: 'NationalReleaseState',
  description: 'Where a release of a national contract year is on its way.',
});

@OfItsHolder()
@ObjectType('NationalChange', { description: 'One thing that differs from the release before.' })
export class NationalChangeType {
  @Field(() => String, { description: 'What differs.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null where there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is; null where there is none.' })
  after!: string | null;
}

@ObjectType('NationalConfirmation', {
  description: 'Something unusual that a person confirmed when the year was released.',
})
export class NationalConfirmationType {
  @Field(() => String, { description: 'What was unusual.' })
  message!: string;

  @Field(() => String, { description: 'Why it stands.' })
  reason!: string;
}

@ObjectType('NationalRelease', { description: 'One release of a national contract year. It cannot be changed.' })
export class NationalReleaseType {
  @Field(() => Int, { description: 'Its number.' })
  release!: number;

  @Field(() => String, { description: 'Why there is this release.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who drafted it; null for what came with the portal.' })
  draftedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who released it; null for what came with the portal.' })
  releasedBy!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was released; null for what came with the portal.',
  })
  releasedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its canonical form; null for what came with the portal.',
  })
  fingerprint!: string | null;

  @Field(() => [NationalConfirmationType], { description: 'What was unusual about it, with the reason it stands.' })
  confirmations!: NationalConfirmationType[];

  @Field(() => [NationalChangeType], { description: 'What differs from the release before; empty for the first.' })
  changes!: NationalChangeType[];
}

@ObjectType('NationalWarning', {
  description: 'Something unusual about a draft, which may be right: a person confirms it with a reason.',
})
export class NationalWarningType {
  @Field(() => String, { description: 'The path of the field it is about.' })
  path!: string;

  @Field(() => String, { description: 'What it is, such as RATIO_IS_UNUSUAL.' })
  code!: string;

  @Field(() => String, { description: 'What is unusual, in words.' })
  message!: string;
}

@ObjectType('NationalDraftPermissions', { description: 'What may be done with a draft now, by the person who asks.' })
export class NationalDraftPermissionsType {
  @MayI(
    'Change it.',
    'saveNationalCoverage',
    'saveNationalIndicator',
    'removeNationalIndicator',
    'saveNationalRegisters',
    'saveNationalValue',
  )
  edit!: Permission;

  @MayI('Give it up.', 'discardNationalDraft')
  discard!: Permission;

  @MayI('Release it, once the checks are met.', 'releaseNationalYear')
  release!: Permission;
}

@ObjectType('NationalContractPermissions', {
  description: 'What may be done with a national contract year now, by the person who asks.',
})
export class NationalContractPermissionsType {
  @MayI('Start a correction.', 'startNationalCorrection')
  correct!: Permission;

  @MayI('Start the year after it.', 'startNationalYear')
  startNextYear!: Permission;
}

@ObjectType('NationalDraft', { description: 'A correction, or a new year, on its way to be released.' })
export class NationalDraftType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The year it is about.' })
  financialYear!: string;

  @Field(() => Int, { description: 'The number it is released under.' })
  release!: number;

  @Field(() => NationalReleaseStateEnum, { description: 'Where it is on its way.' })
  state!: NationalReleaseState;

  @Field(() => String, { description: 'Why there is this draft.' })
  reason!: string;

  @Field(() => String, { description: 'The year it was copied from.' })
  basedOnYear!: string;

  @Field(() => Int, { description: 'The release of that year it was copied from.' })
  basedOnRelease!: number;

  @Field(() => InstantScalar, { description: 'When it was started.' })
  draftedAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was last saved.' })
  editedAt!: Date;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

@ObjectType('NationalChecks', { description: 'What the checks of a draft find now.' })
export class NationalChecksType {
  @Field(() => [Refusal], { description: 'What keeps it from being released; `field` is the path.' })
  problems!: Refusal[];

  @Field(() => [NationalWarningType], { description: 'What has to be confirmed, each with a reason.' })
  warnings!: NationalWarningType[];
}

export const NationalDraftOutcome = outcomeOf('NationalDraft', () => NationalDraftType);
