import type { Scope } from '../../persistence/scope.ts';
import { post } from './tell.ts';

/** All that the mail of the day says: what is new stands in the portal. */
export const DIGEST_SENTENCE = 'There is something new for you in the portal.';

/**
 * Puts one mail of the day into the outbox for each membership that wants it so and has unread notices that no mail carried yet.
 * Asked again, it finds none: the notices are tied to their mail in the same transaction.
 */
export async function sendDigests(scope: Scope): Promise<void> {
  const digests = (await scope.notices.waitingForDigest(scope.today)).map((digest) => ({
    ...digest,
    id: scope.newId(),
  }));
  await post(
    scope,
    digests.map(({ id, membershipId, organisationId, personName, address }) => ({
      id,
      membershipId,
      organisationId,
      kind: 'digest',
      toName: personName,
      toAddress: address,
      sentence: DIGEST_SENTENCE,
      path: '/notices',
      madeAt: scope.now,
    })),
  );
  await scope.notices.carriedBy(
    digests.flatMap(({ id, noticeIds }) => noticeIds.map((noticeId) => ({ noticeId, mailId: id }))),
  );
}
