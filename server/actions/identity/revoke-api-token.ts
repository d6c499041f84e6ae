import { decideRevokeApiToken } from '../../domain/identity/decide-revoke-api-token.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Stops a token of the organisation from its next request on, with every token that was made with it. Refusals: NOT_FOUND, those of decideRevokeApiToken. */
export const revokeApiToken = defineAction('token:revoke', async (scope: Scope, { tokenId }: { tokenId: string }) => {
  const token = await scope.apiTokens.byId(tokenId);
  if (!token) return refused('NOT_FOUND', 'tokenId');
  const decision = decideRevokeApiToken(token, scope.now);
  if (!decision.accepted) return decision;
  if (!(await scope.apiTokens.revoke(tokenId, decision.value.revokedAt))) return refused('TOKEN_IS_REVOKED', 'tokenId');
  const madeWithIt = await scope.apiTokens.revokeMadeWith([tokenId], decision.value.revokedAt);
  await scope.accessHappened('api_token.revoked', { tokenId, name: token.name, madeWithIt });
  return accepted({ tokenId });
});
