import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createApiToken } from '../../actions/identity/create-api-token.ts';
import { revokeApiToken } from '../../actions/identity/revoke-api-token.ts';
import { TOKEN_PREFIX, hashOf, newSecret } from '../../actions/identity/secret.ts';
import { whyNotRevokeApiToken } from '../../domain/identity/decide-revoke-api-token.ts';
import { scopesToGive, tokenScope } from '../../domain/identity/token-scopes.ts';
import type { TokenScope } from '../../domain/identity/token-scopes.ts';
import { isActionName, whyNot } from '../../domain/permissions.ts';
import type { ApiToken } from '../../persistence/identity/api-token-repository.ts';
import { Access } from '../access.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { ApiTokenOutcome, ApiTokenPermissionsType, ApiTokenType, TokenScopeType } from './identity-types.ts';

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @Query(() => [ApiTokenType], { description: 'The tokens of my organisation, newest first.' })
  @Access('token:read')
  apiTokens(@Ctx() { scope, actor }: Context): Promise<ApiToken[]> {
    return scope.apiTokens.inOrganisation(actor.organisationId);
  }

  @Query(() => [TokenScopeType], { description: 'What I may give to a token of mine.' })
  @Access('token:read')
  tokenScopes(@Ctx() { actor }: Context): TokenScope[] {
    return scopesToGive(actor);
  }

  @FieldResolver(() => [TokenScopeType], { description: 'What it may ask for, in words.' })
  may(@Root() { scopes }: ApiToken, @Ctx() { actor }: Context): TokenScope[] {
    return scopes.filter(isActionName).map((name) => tokenScope(name, actor.kind));
  }

  @FieldResolver(() => String, { description: 'Whom it acts as.' })
  person(@Root() { personName }: ApiToken): string {
    return personName;
  }

  @FieldResolver(() => ApiTokenPermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() token: ApiToken, @Ctx() { actor }: Context): ApiTokenPermissionsType {
    return { revoke: permissionFor(whyNot(actor, 'token:revoke') ?? whyNotRevokeApiToken(token)) };
  }

  @Mutation(() => ApiTokenOutcome, {
    description:
      'Makes a token that acts as me. Its secret is shown in this answer only; a repeat of the request gets the token without it.',
  })
  @Access('token:create')
  createApiToken(
    @Arg('actionId', () => String) actionId: string,
    @Arg('name', () => String) name: string,
    @Arg('scopes', () => [String]) scopes: string[],
    @Arg('expiresOn', () => DayScalar) expiresOn: string,
    @Ctx() context: Context,
  ) {
    const secret = newSecret(TOKEN_PREFIX);
    return context.answer(
      createApiToken(secret),
      { actionId, input: { name, scopes, expiresOn } },
      async ({ tokenId }) => {
        const token = await context.scope.apiTokens.byId(tokenId);
        return token?.tokenHash.equals(hashOf(secret)) ? { token, secret } : token;
      },
    );
  }

  @Mutation(() => ApiTokenOutcome, { description: 'Stops a token from its next request on.' })
  @Access('token:revoke')
  revokeApiToken(
    @Arg('actionId', () => String) actionId: string,
    @Arg('tokenId', () => OpaqueId) tokenId: string,
    @Ctx() context: Context,
  ) {
    return context.answer(revokeApiToken, { actionId, input: { tokenId } }, () =>
      context.scope.apiTokens.byId(tokenId),
    );
  }
}
