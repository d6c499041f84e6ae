import type { Scope } from '../../persistence/scope.ts';
import { tell } from './tell.ts';

/** Tells somebody that they are invited, or invited again. Safe to repeat. Whoever has been in by then, or whose invitation was withdrawn, is not told. */
export async function tellOfInvitation(
  scope: Scope,
  { membershipId, eventId }: { membershipId: string; eventId: string },
  { mailed }: { mailed: boolean },
): Promise<void> {
  const invited = await scope.concerned.byInvitation(membershipId, scope.today);
  if (!invited) return;
  await tell(scope, [{ ...invited, membershipId, kind: 'invitation', about: `invitation:${eventId}` }], {
    madeAt: scope.now,
    mailed,
  });
}
