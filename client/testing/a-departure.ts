import type { DeparturePartsFragment } from '../generated/parts/departure/departure.ts';

/** Whoever it is about is with Fenland ICB since 1 June 2025. */
export const aDeparture = (): DeparturePartsFragment => ({
  __typename: 'Departure',
  on: '2025-06-01',
  to: { __typename: 'Organisation', id: 'organisation-9', name: 'Fenland ICB' },
});
