import { londonDay } from '../../domain/dates.ts';
import { decideCreateApiToken } from '../../domain/identity/decide-create-api-token.ts';
import type { TokenAsked } from '../../domain/identity/decide-create-api-token.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import type { Action } from '../action.ts';
import { hashOf } from './secret.ts';

/**
 * Makes a token that acts as whoever asks. The secret is made by the caller, so that it is neither part of what is kept
 * for a repeat of the request nor of its answer: a repeat finds the token, and its secret was shown once.
 * Refusals: those of decideCreateApiToken, TOKEN_IS_REVOKED.
 */
export function createApiToken(secret: string): Action<TokenAsked, { tokenId: string }> {
  return defineAction('token:create', (scope: Scope, asked: TokenAsked) =>
    addApiToken(scope, asked, { secret, as: scope.actor }),
  );
}

/** The same for whoever runs the portal, at the command line: the token acts as the person named. */
export async function addApiToken(
  scope: Scope,
  asked: TokenAsked,
  { secret, as }: { secret: string; as: Actor },
): Promise<Outcome<{ tokenId: string }>> {
  const parent = as.tokenId === null ? null : await scope.apiTokens.holdParent(as.tokenId);
  if (as.tokenId !== null && !parent) return refused('TOKEN_IS_REVOKED');
  const endsBy = parent?.expiresAt ?? null;
  const decision = decideCreateApiToken(asked, { by: as, today: londonDay(scope.now), endsBy });
  if (!decision.accepted) return decision;
  const tokenId = scope.newId();
  await scope.apiTokens.add({
    ...decision.value,
    id: tokenId,
    membershipId: as.membershipId,
    parentId: as.tokenId,
    tokenHash: hashOf(secret),
    createdAt: scope.now,
  });
  await scope.record.addAccessEvent(
    'api_token.created',
    { personId: as.personId, organisationId: as.organisationId },
    {
      id: scope.newId(),
      at: scope.now,
      detail: {
        tokenId,
        name: decision.value.name,
        scopes: decision.value.scopes,
        atTheCommandLine: scope.entrant.audience === 'system',
      },
    },
  );
  return accepted({ tokenId });
}
