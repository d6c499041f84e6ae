import { GraphQLScalarType, Kind } from 'graphql';
import { NOBODY } from '../../domain/identity/nobody.ts';
import { opaqueText } from '../../domain/words/opaque-text.ts';

const toText = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('An id is text.');
  return opaqueText(value);
};

const toUuid = (value: unknown): string => {
  if (typeof value !== 'string' || !/^[\w-]{22}$/.test(value)) return NOBODY;
  const hex = Buffer.from(value, 'base64url').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * Ids are opaque: 22 characters that mean nothing to a client. An id that is not one of ours is not found,
 * the same answer as for another tenant's.
 */
export const OpaqueId = new GraphQLScalarType<string, string>({
  name: 'ID',
  description: 'An opaque id. Use it as it came; it says nothing and cannot be made.',
  serialize: toText,
  parseValue: toUuid,
  parseLiteral: (node) => toUuid(node.kind === Kind.STRING ? node.value : null),
});
