import { daysBetween } from '../../domain/dates.ts';
import { DAYS_OF_NOTICE, latestEndToAnnounce } from '../../domain/identity/access-that-ends.ts';
import { stepReached } from '../../domain/telling/days-before.ts';
import type { Scope } from '../../persistence/scope.ts';
import { tell } from './tell.ts';
import type { Telling } from './tell.ts';

/** Tells whose access ends soon, and those who can set another last day: once at each step, however often it is asked. */
export async function tellOfEndingAccess(scope: Scope, { mailed }: { mailed: boolean }): Promise<void> {
  const ending = await scope.concerned.endingAccess(scope.today, latestEndToAnnounce(scope.today));
  const tellings = ending.flatMap(
    ({ membershipId, organisationId, organisationName, personName, endsOn }): Telling[] => {
      const step = stepReached(daysBetween(scope.today, endsOn), DAYS_OF_NOTICE);
      if (step === null) return [];
      const occasion = `${membershipId}:${endsOn}:${step}`;
      const concerned = { organisationId, subjectId: membershipId };
      return [
        {
          ...concerned,
          subjectName: organisationName,
          membershipId,
          kind: 'access_ending',
          about: `access_ending:${occasion}`,
        },
        {
          ...concerned,
          subjectName: personName,
          kind: 'access_of_another_ending',
          about: `access_of_another_ending:${occasion}`,
          notTo: membershipId,
        },
      ];
    },
  );
  await tell(scope, tellings, { madeAt: scope.now, mailed });
}
