import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { areaParts } from '../../domain/organisations/area-parts.ts';
import type { AreaPart } from '../../domain/organisations/area-parts.ts';
import { MayI, Permission, connectionOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OrganisationKindEnum } from './organisation.ts';

export const AreaPartEnum = enumOf<AreaPart>(areaParts);
registerEnumType(AreaPartEnum, {
  name: 'AreaPart',
  description: 'What a preview of an area is made of: the list it rests on, each kind of change, and what is left out.',
});

@ObjectType('AreaPartSeen', { description: 'One part of a preview: how much of it there is, and its fingerprint.' })
export class AreaPartSeenType {
  @Field(() => AreaPartEnum, { description: 'Which part.' })
  part!: AreaPart;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Boolean, { description: 'True when `changes` lists it; else it is only counted.' })
  listed!: boolean;

  @Field(() => String, { description: 'SHA-256 of all of it in canonical form.' })
  fingerprint!: string;
}

@InputType({ description: 'One part of a preview, as it was looked at.' })
export class AreaPartSeenInput {
  @Field(() => AreaPartEnum, { description: 'Which part.' })
  part!: AreaPart;

  @Field(() => Int, { description: 'How many there were.' })
  count!: number;

  @Field(() => String, { description: 'Its fingerprint.' })
  @MaxLength(64)
  fingerprint!: string;
}

@ObjectType('AreaChange', { description: 'One thing that would change, or is left out.' })
export class AreaChangeType {
  @Field(() => OrganisationKindEnum, { nullable: true, description: 'What kind of organisation it is about.' })
  kind!: string | null;

  @Field(() => String, { description: 'Its code; empty where it has none.' })
  code!: string;

  @Field(() => String, { description: 'Its name; its code where no file of the area names it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'From which commissioner or network.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'To which commissioner or network.' })
  to!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'On which day.' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, or what of it.' })
  detail!: string | null;
}

/** A page of what would change. */
export const AreaChangeConnection = connectionOf('AreaChange', () => AreaChangeType);

@ObjectType('AreaCounts', { description: 'What would change, counted.' })
export class AreaCountsType {
  @Field(() => Int, { description: 'New commissioners: 1 when the area is new.' })
  commissionersAdded!: number;

  @Field(() => Int, { description: 'New networks.' })
  networksAdded!: number;

  @Field(() => Int, { description: 'New practices.' })
  practicesAdded!: number;

  @Field(() => Int, { description: 'Organisations with another address or date.' })
  organisationsChanged!: number;

  @Field(() => Int, { description: 'Memberships of practices in commissioners that begin.' })
  membershipsAdded!: number;

  @Field(() => Int, { description: 'Memberships of practices in commissioners that end.' })
  membershipsEnded!: number;

  @Field(() => Int, { description: 'Memberships of practices in networks that begin.' })
  networkMembershipsAdded!: number;

  @Field(() => Int, { description: 'Memberships of practices in networks that end.' })
  networkMembershipsEnded!: number;

  @Field(() => Int, { description: 'Practices that the list names.' })
  listed!: number;

  @Field(() => Int, { description: 'Practices that would be with the commissioner on the day.' })
  held!: number;

  @Field(() => Int, { description: 'Of these, practices that the list does not name: made before, of another list.' })
  heldBesideList!: number;
}

@ObjectType('AreaPreviewPermissions', { description: 'What I may do with it now.' })
export class AreaPreviewPermissionsType {
  @MayI('Bring it in.', 'makeArea')
  make!: Permission;
}

@ObjectType('AreaPreview', { description: 'What bringing an area in would change. Nothing is saved.' })
export class AreaPreviewType {
  @Field(() => String, { description: 'Of which area: the code of its commissioner, or "england" for every ICB.' })
  code!: string;

  @Field(() => String, { description: 'For which financial year or day.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be made; null when it can.' })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the commissioner; null for all England.' })
  name!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day for which practices are counted.' })
  day!: string | null;

  @Field(() => String, { nullable: true, description: 'The family of files that its list is from.' })
  source!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of that list.' })
  listedOn!: string | null;

  @Field(() => AreaCountsType, { nullable: true, description: 'The counts; null for all England.' })
  counts!: AreaCountsType | null;

  @Field(() => [AreaPartSeenType], { description: 'Every part. Give them back with makeArea.' })
  parts!: AreaPartSeenType[];
}
