import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../../domain/dates.ts';

const readDay = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`A date is written 2026-03-31 and must be a real day, not ${JSON.stringify(value)}.`);
};

/** A day of the calendar, without a time or a time zone. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, written 2026-03-31.',
  serialize: (value) => String(value),
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

const readInstant = (value: unknown): Date => {
  const instant = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime()))
    throw new GraphQLError(`An instant is written 2026-03-31T22:59:59.000Z, not ${JSON.stringify(value)}.`);
  return instant;
};

/** A point in time. A statement that builds JSON hands it over as text, an ordinary one as a Date. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  description: 'A point in time in UTC, written 2026-03-31T22:59:59.000Z. Screens show London time.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});
