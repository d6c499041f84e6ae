import { decideAdmit } from '../../domain/organisations/decide-admit.ts';
import type { Admission, AdmissionAsked, AdmissionFacts } from '../../domain/organisations/decide-admit.ts';
import { accepted } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { OrganisationKind } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';

/** What was written, and the name the organisation has. */
export interface Admitted extends Admission {
  organisationName: string;
}

/**
 * Admits an organisation and its first administrator, for whoever runs the portal at the command line. Asked again,
 * it writes nothing. Two at the same moment come one after the other.
 * @param scope of the system actor
 * Refusals: those of decideAdmit
 */
export async function admit(scope: Scope, asked: AdmissionAsked): Promise<Outcome<Admitted>> {
  await scope.record.lockAction('admit', asked.code);
  await scope.record.lockAction('admit', asked.administrator.email);
  const held = await scope.organisations.byCode(asked.code);
  const person = await scope.people.byEmail(asked.administrator.email);
  const colleagues = held ? await scope.memberships.peopleOf(held.id, scope.today) : [];
  const decision = decideAdmit(asked, {
    organisation: held,
    person,
    colleagues,
    ...(await tiesOf(scope, asked, held)),
  });
  if (!decision.accepted) return decision;
  const { addOrganisation, addTies, giveRoles } = decision.value;

  const organisationId = held?.id ?? scope.newId();
  const kind = held?.kind ?? addOrganisation?.kind;
  if (addOrganisation) await addIt(scope, { ...addOrganisation, id: organisationId, code: asked.code });
  if (kind && addTies.length > 0) {
    await scope.ties.add(kind, organisationId, addTies);
    await recordOf(scope, organisationId)('organisation.tied', { ties: addTies });
  }
  if (giveRoles) {
    const colleague = colleagues.find(({ email }) => email === asked.administrator.email);
    await giveRight(scope, { asked, organisationId, roles: [...giveRoles], colleague, personId: person?.id });
  }
  return accepted({ ...decision.value, organisationName: held?.name ?? addOrganisation?.name ?? asked.code });
}

const tiesOf = async (
  scope: Scope,
  asked: AdmissionAsked,
  held: AdmissionFacts['organisation'],
): Promise<Pick<AdmissionFacts, 'others' | 'ties'>> => {
  const codes = asked.ties.map(({ code }) => code);
  const kind = held?.kind ?? asked.kind;
  const others = await scope.organisations.byCodes(codes);
  return {
    others: new Map(others.map((other) => [other.code, other.kind])),
    ties: kind ? await scope.ties.held(kind, [asked.code, ...codes]) : [],
  };
};

const addIt = async (
  scope: Scope,
  organisation: { id: string; code: string; kind: OrganisationKind; name: string },
): Promise<void> => {
  await scope.register.addOrganisations([
    {
      ...organisation,
      commissionerKind: organisation.kind === 'commissioner' ? 'ICB' : null,
      address: '',
      openedOn: null,
      closedOn: null,
      fictional: false,
    },
  ]);
  const { id, code, kind, name } = organisation;
  await recordOf(scope, id)('organisation.admitted', { code, kind, name });
};

const giveRight = async (
  scope: Scope,
  {
    asked: { administrator },
    organisationId,
    roles,
    colleague,
    personId,
  }: {
    asked: AdmissionAsked;
    organisationId: string;
    roles: Admission['giveRoles'] & {};
    colleague: Awaited<ReturnType<Scope['memberships']['peopleOf']>>[number] | undefined;
    personId: string | undefined;
  },
): Promise<void> => {
  const record = recordOf(scope, organisationId);
  if (colleague) {
    await scope.memberships.change(colleague, { roles: [...roles] });
    await record('membership.roles_changed', { membershipId: colleague.id, before: colleague.roles, after: roles });
    return;
  }
  const [membershipId, whoseId] = [scope.newId(), personId ?? scope.newId()];
  if (!personId) await scope.people.add({ id: whoseId, name: administrator.name.trim(), email: administrator.email });
  await scope.memberships.add({
    id: membershipId,
    personId: whoseId,
    organisationId,
    roles: [...roles],
    jobTitle: administrator.jobTitle.trim(),
    startsOn: scope.today,
    invitedAt: scope.now,
    lastSentAt: scope.now,
    sharedMailboxReason: administrator.sharedMailboxReason,
  });
  await record('membership.invited', { membershipId, personId: whoseId, roles });
};

/** Nobody of the organisation did it: it stands on its record all the same. */
const recordOf =
  (scope: Scope, organisationId: string) =>
  (
    name: 'organisation.admitted' | 'organisation.tied' | 'membership.invited' | 'membership.roles_changed',
    detail: object,
  ) =>
    scope.record.addAccessEvent(
      name,
      { personId: null, organisationId },
      { id: scope.newId(), at: scope.now, detail: { ...detail, atTheCommandLine: true } },
    );
