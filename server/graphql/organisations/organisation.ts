import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { organisationKinds, roles } from '../../domain/permissions.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const OrganisationKindEnum = enumOf<OrganisationKind>(organisationKinds);
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind', description: 'What an organisation is.' });

export const RoleEnum = enumOf<Role>(roles);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'A right inside an organisation: view, prepare, approve (sign, in a practice or an LMC), administer.',
});

@ObjectType('Organisation', { description: 'A commissioner, practice, network, LMC, national body or auditor.' })
export class OrganisationType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'ICB or CCG, for a commissioner.' })
  commissionerKind!: string | null;

  @Field(() => String, { description: 'Its ODS code, or a made-up code in a demonstration.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its address on one line; empty when not known.' })
  address!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it was open.' })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'True for the invented organisations of a demonstration.' })
  fictional!: boolean;
}
