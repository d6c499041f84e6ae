import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { eventSentences } from '../../domain/events.ts';
import type { RecordedEvent } from '../../persistence/record/record-repository.ts';
import type { Scheme } from '../../persistence/schemes/scheme-repository.ts';
import { PageArgs, connectionOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeType } from '../schemes/scheme-type.ts';

@ObjectType('Event', { description: 'Something that happened. It was written in the same transaction as the change.' })
class EventType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name, such as scheme.published.' })
  name!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  happenedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who; null when the portal itself did it.' })
  person!: string | null;
}

const EventConnection = connectionOf('Event', () => EventType);

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => String, { description: 'What happened, in words.' })
  sentence(@Root() { name }: RecordedEvent): string {
    return eventSentences[name];
  }

  @FieldResolver(() => OrganisationType, { description: 'For which organisation.' })
  organisation(@Root() { organisationId }: RecordedEvent, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationId);
  }
}

@Resolver(() => SchemeType)
export class SchemeHistoryResolver {
  @FieldResolver(() => EventConnection, { description: 'What happened to it, as far as I may see, newest first.' })
  history(@Root() { id }: Scheme, @Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: Context) {
    return scope.record.ofScheme(id, { first: page.first, after: page.after ?? null });
  }
}
