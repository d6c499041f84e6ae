import { CHOICE_UNTIL_CHOSEN } from '../../domain/telling/notice-choices.ts';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';
import { noticeKinds, noticePage } from '../../domain/telling/notice-kinds.ts';
import type { NoticeKind } from '../../domain/telling/notice-kinds.ts';
import { whoIsTold } from '../../domain/telling/who-is-told.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Concerned } from '../../persistence/telling/concerned-repository.ts';
import { SEND_MAIL } from '../../persistence/telling/telling-jobs.ts';

/** One thing to tell one organisation. */
export interface Telling extends Concerned {
  kind: NoticeKind;
  /** What it is about and on which occasion: somebody is told the same once, however often it is asked. */
  about: string;
  /** Set where it concerns one member alone, whatever their rights: their own invitation, their own access. */
  membershipId?: string;
  /** Set where one member is told otherwise. */
  notTo?: string;
}

/** When it came about, and whether this portal has a way to send mail at all. */
export interface TellingOptions {
  madeAt: Date;
  mailed: boolean;
}

/**
 * Tells the members who have the right to act: a notice in the portal, and for whoever wants it at once a mail in the outbox
 * with its job, all in the transaction of this scope. Told twice is told once. A function of the worker's scope, not an action.
 */
export async function tell(scope: Scope, tellings: readonly Telling[], options: TellingOptions): Promise<void> {
  const organisationIds = [...new Set(tellings.map(({ organisationId }) => organisationId))];
  if (organisationIds.length === 0) return;
  const members = await scope.notices.tellable(organisationIds, scope.today);
  const told = tellings.flatMap((telling) =>
    whoIsTold(
      telling.kind,
      members.filter(
        ({ organisationId, membershipId }) =>
          organisationId === telling.organisationId &&
          (telling.membershipId ?? membershipId) === membershipId &&
          telling.notTo !== membershipId,
      ),
    ).map((member) => ({ telling, member, id: scope.newId(), way: wayOf(member.choice, options) })),
  );
  const added = await scope.notices.addUntold(
    told.map(({ telling, member, id, way }) => ({
      id,
      organisationId: telling.organisationId,
      membershipId: member.membershipId,
      kind: telling.kind,
      about: telling.about,
      subjectId: telling.subjectId,
      subjectName: telling.subjectName,
      madeAt: options.madeAt,
      way,
    })),
  );
  const letters = told
    .filter(({ id, way }) => added.has(id) && way === 'at_once')
    .map(({ telling, member, id }) => ({
      noticeId: id,
      mail: {
        id: scope.newId(),
        organisationId: telling.organisationId,
        membershipId: member.membershipId,
        kind: telling.kind,
        toName: member.personName,
        toAddress: member.address,
        sentence: noticeKinds[telling.kind].mail,
        path: noticePage(telling.kind, telling.subjectId),
        madeAt: options.madeAt,
      },
    }));
  await post(
    scope,
    letters.map(({ mail }) => mail),
  );
  await scope.notices.carriedBy(letters.map(({ noticeId, mail }) => ({ noticeId, mailId: mail.id })));
}

/** Puts mails into the outbox, each with its job. */
export async function post(scope: Scope, mails: Parameters<Scope['mails']['add']>[0]): Promise<void> {
  await scope.mails.add(mails);
  await scope.jobs.addMany(
    SEND_MAIL,
    mails.map(({ id }) => ({ key: `mail-${id}`, payload: { mailId: id } })),
  );
}

const wayOf = (choice: NoticeChoice | null, { mailed }: TellingOptions): NoticeChoice =>
  mailed ? (choice ?? CHOICE_UNTIL_CHOSEN) : 'portal_only';
