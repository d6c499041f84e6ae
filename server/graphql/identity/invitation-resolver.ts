import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { inviteFirstPeople, readFirstPeople } from '../../actions/identity/invite-first-people.ts';
import { inviteFirstPerson } from '../../actions/identity/invite-first-person.ts';
import { invitePerson } from '../../actions/identity/invite-person.ts';
import { resendInvitation } from '../../actions/identity/resend-invitation.ts';
import { withdrawInvitation } from '../../actions/identity/withdraw-invitation.ts';
import { whyNotInviteFirstPerson } from '../../domain/identity/decide-invite-first-person.ts';
import { whyNotResendInvitation } from '../../domain/identity/decide-resend-invitation.ts';
import { whyNotWithdrawInvitation } from '../../domain/identity/decide-withdraw-invitation.ts';
import { reason } from '../../domain/outcome.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { FirstPersonPlace } from '../../persistence/identity/first-person-repository.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { MembershipOutcome, MembershipType } from './identity-types.ts';
import {
  EntryFilter,
  EntryPermissionsType,
  FirstPeopleOutcome,
  FirstPeoplePreviewType,
  FirstPersonInput,
  InvitationInput,
  OrganisationEntryConnection,
  OrganisationEntryOutcome,
  OrganisationEntryType,
} from './invitation-types.ts';
import { membershipShown } from './membership-shown.ts';

@Resolver(() => OrganisationEntryType)
export class InvitationResolver {
  @Query(() => OrganisationEntryConnection, {
    description:
      'The practices, LMCs and networks that my commissioner deals with today, by name, and whether anybody is in.',
  })
  @Access('first-person:read')
  organisationEntries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EntryFilter, { nullable: true }) filter: EntryFilter | null,
    @Ctx() { scope, actor, today }: Context,
  ) {
    return scope.firstPeople.page(
      { commissionerId: actor.organisationId, on: today },
      { ...filter },
      { first: page.first, after: page.after ?? null },
    );
  }

  @Query(() => OrganisationEntryType, { nullable: true, description: 'One of them; null when it is not.' })
  @Access('first-person:read')
  organisationEntry(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope, actor, today }: Context) {
    return scope.firstPeople.byId(actor.organisationId, { id, on: today });
  }

  @Query(() => FirstPeoplePreviewType, { description: 'What a file of first people would do. Nothing is saved.' })
  @Access('first-person:invite')
  async firstPeoplePreview(
    @Arg('text', () => String) text: string,
    @Ctx() { scope }: Context,
  ): Promise<FirstPeoplePreviewType> {
    const outcome = await readFirstPeople(scope, text);
    if (!outcome.accepted) return { rows: [], problems: outcome.refusal.reasons };
    const rows = outcome.value.map(({ row, place, invitation: { name, email, jobTitle } }) => ({
      row,
      organisation: place.name,
      code: place.code,
      name,
      email,
      jobTitle,
    }));
    return { rows, problems: [] };
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation.' })
  organisation(@Root() place: FirstPersonPlace) {
    return place;
  }

  @FieldResolver(() => MembershipType, {
    nullable: true,
    description: 'The invitation that my organisation sent and that nobody has used; null where there is none.',
  })
  invitation(
    @Root() { invitationId }: FirstPersonPlace,
    @Ctx() { loaders }: Context,
  ): Promise<Membership | null> | null {
    return invitationId ? loaders.membership.load(invitationId) : null;
  }

  @FieldResolver(() => EntryPermissionsType, { description: 'What I may do now.' })
  async permissions(
    @Root() place: FirstPersonPlace,
    @Ctx() { actor, loaders, today }: Context,
  ): Promise<EntryPermissionsType> {
    const by = (await loaders.membership.load(actor.membershipId)) ?? undefined;
    const subject = place.invitationId ? await loaders.membership.load(place.invitationId) : null;
    const send = whyNot(actor, 'member:invite') ?? (subject ? null : reason('NOT_FOUND', 'membershipId'));
    const sent = subject && { subject, by, today };
    return {
      invite: permissionFor(whyNot(actor, 'first-person:invite') ?? whyNotInviteFirstPerson(place)),
      resend: permissionFor(send ?? (sent && whyNotResendInvitation(sent))),
      withdraw: permissionFor(send ?? (sent && whyNotWithdrawInvitation(sent))),
    };
  }

  @Mutation(() => MembershipOutcome, {
    description: 'Invites somebody to act for my organisation. They are in at the first sign-in with that address.',
  })
  @Access('member:invite')
  invitePerson(
    @Arg('actionId', () => String) actionId: string,
    @Arg('invitation', () => InvitationInput) invitation: InvitationInput,
    @Ctx() context: Context,
  ) {
    const { name, email, jobTitle, roles } = invitation;
    const { endsOn = null, sharedMailboxReason = null } = invitation;
    const input = { name, email, jobTitle, roles, endsOn, sharedMailboxReason };
    return context.answer(invitePerson, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, { description: 'Notes that an invitation was sent again.' })
  @Access('member:invite')
  resendInvitation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion };
    return context.answer(resendInvitation, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, { description: 'Withdraws an invitation that nobody has used.' })
  @Access('member:invite')
  withdrawInvitation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion };
    return context.answer(withdrawInvitation, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => OrganisationEntryOutcome, {
    description: 'Invites the first person of an organisation that my commissioner deals with; they invite the others.',
  })
  @Access('first-person:invite')
  inviteFirstPerson(
    @Arg('actionId', () => String) actionId: string,
    @Arg('organisationId', () => OpaqueId) organisationId: string,
    @Arg('person', () => FirstPersonInput) person: FirstPersonInput,
    @Ctx() context: Context,
  ) {
    const { name, email, jobTitle, sharedMailboxReason = null } = person;
    const input = { organisationId, name, email, jobTitle, sharedMailboxReason };
    return context.answer(inviteFirstPerson, { actionId, input }, (answer) =>
      context.scope.firstPeople.byId(context.actor.organisationId, { id: answer.organisationId, on: context.today }),
    );
  }

  @Mutation(() => FirstPeopleOutcome, { description: 'Invites the first people of a file, all of them or none.' })
  @Access('first-person:invite')
  inviteFirstPeople(
    @Arg('actionId', () => String) actionId: string,
    @Arg('text', () => String) text: string,
    @Ctx() context: Context,
  ) {
    return context.answer(inviteFirstPeople, { actionId, input: { text } }, (answer) => Promise.resolve(answer));
  }
}
