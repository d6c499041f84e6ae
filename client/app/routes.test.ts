import { expect, it } from '@jest/globals';
import { NAVIGATION } from './navigation.ts';
import { routesFor } from './routes.tsx';

const KINDS = ['COMMISSIONER', 'PRACTICE', 'NETWORK', 'LMC', 'NATIONAL_BODY', 'AUDITOR'] as const;

it.each(KINDS)('an address is one page for a %s, and every link of its menu leads to one', (kind) => {
  const paths = routesFor(kind).map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  expect(NAVIGATION[kind].map(({ to }) => to).filter((to) => !paths.includes(to))).toEqual([]);
});
