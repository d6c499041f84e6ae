import { Field, ObjectType } from 'type-graphql';
import type { Organisation } from '../../persistence/organisations/organisation-repository.ts';
import { departureKey } from '../../persistence/organisations/tie-repository.ts';
import type { Context } from '../context.ts';
import { OfItsHolder } from '../access.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OrganisationType } from './organisation.ts';

@OfItsHolder()
@ObjectType('Departure', { description: 'That a practice or an LMC is not with the commissioner today.' })
export class DepartureType {
  @Field(() => DayScalar, { description: 'The first day on which it was not.' })
  on!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'Another commissioner it is with today; null where there is none.',
  })
  to!: Organisation | null;
}

/** Since when a practice or an LMC is not with a commissioner; null while it is. */
export async function readDeparture(
  { loaders }: Context,
  { commissionerId, ofId }: { commissionerId: string; ofId: string },
): Promise<DepartureType | null> {
  const departure = await loaders.departure.load(departureKey(commissionerId, ofId));
  if (!departure) return null;
  return { on: departure.on, to: departure.toId === null ? null : await loaders.organisation.load(departure.toId) };
}
