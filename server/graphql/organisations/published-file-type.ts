import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MayI, Permission, connectionOf } from '../answers.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

@InputType({ description: 'Which published files.' })
export class PublishedFileFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or the period.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that another version has replaced, false for those that stand; left out, all.',
  })
  replaced?: boolean | null;
}

@ObjectType('PublishedFilePermissions', { description: 'What I may do with the file now.' })
export class PublishedFilePermissionsType {
  @MayI('Bring it back, when another version has replaced it.', 'bringBackFile')
  bringBack!: Permission;
}

@ObjectType('PublishedFile', { description: 'A file of the NHS whose figures are held, the same for every tenant.' })
export class PublishedFileType {
  @Field(() => OpaqueId, { description: 'Its id: half of the fingerprint of its content.' })
  id!: string;

  @Field(() => Int, { description: 'The number by which the command calls it.' })
  number!: number;

  @Field(() => String, { description: 'Its name, with the archive it was in.' })
  path!: string;

  @Field(() => String, { description: 'The year or day it is of; empty where it is of none.' })
  period!: string;

  @Field(() => String, { description: 'Which version it is, where it says so; else empty.' })
  version!: string;

  @Field(() => Int, { description: 'How many rows were read from it.' })
  rowsRead!: number;

  @Field(() => InstantScalar, { description: 'When it was loaded.' })
  loadedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the version that stands in its place; null when it stands.',
  })
  standingNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'The name of that version.' })
  standingPath!: string | null;

  @Field(() => Int, { description: 'Rows that are put by; 0 for a file that stands, or whose rows were not kept.' })
  rowsPutBy!: number;
}

/** A page of the published files. */
export const PublishedFileConnection = connectionOf('PublishedFile', () => PublishedFileType);

@ObjectType('PracticeListHeld', { description: 'A published list of practices and where they belong.' })
export class PracticeListHeldType {
  @Field(() => String, { description: 'Of which family of files it is.' })
  source!: string;

  @Field(() => DayScalar, { description: 'The day it is of.' })
  asOf!: string;

  @Field(() => Int, { description: 'How many practices it names.' })
  practices!: number;

  @Field(() => Int, { description: 'How many ICBs it names; 0 for one from before there were any.' })
  icbs!: number;
}

@ObjectType('AreaOnDay', { description: 'An area that can be brought in for a day.' })
export class AreaOnDayType {
  @Field(() => String, { description: 'The ODS code of its commissioner.' })
  code!: string;

  @Field(() => String, { description: 'The name of its commissioner.' })
  name!: string;

  @Field(() => DayScalar, { description: 'The day of the list that answers for the day asked for.' })
  listedOn!: string;

  @Field(() => Int, { description: 'How many practices that list names.' })
  listed!: number;

  @Field(() => Boolean, { description: 'True when the portal has it already.' })
  isHere!: boolean;
}

/** A page of the areas of a day. */
export const AreaOnDayConnection = connectionOf('AreaOnDay', () => AreaOnDayType);
