import type { Column } from './data-table.tsx';
import type { ListAddress } from './use-list-address.ts';

type Sorts = { ascending?: string; descending?: string; standard: string };

/**
 * The sort of a column whose orders the server offers by name.
 * @param sorts the server's name for each direction it offers, and the order that applies when the address names none
 */
export const sortable = (
  address: ListAddress,
  { ascending, descending, standard }: Sorts,
): NonNullable<Column<never>['sort']> => {
  const now = address.sort ?? standard;
  const direction = now === ascending ? 'ascending' : now === descending ? 'descending' : 'none';
  const next =
    direction === 'ascending'
      ? (descending ?? ascending)
      : direction === 'descending'
        ? (ascending ?? descending)
        : (ascending ?? descending);
  return { direction, to: address.changed({ sort: next === standard ? undefined : next }) };
};
