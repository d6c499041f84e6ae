import { the } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const YEAR = '/national-contract/:year';
const NATIONAL_DRAFT = '/national-contract/drafts/:draftId';
const aNationalDraft = async (visitor: Visitor): Promise<string> => {
  const { nationalDrafts } = await visitor.ask<{ nationalDrafts: { id: string }[] }>('{ nationalDrafts { id } }');
  return the('draft of a national contract year', nationalDrafts[0]);
};
const ofDraft = (name: string, rest = '', at = rest): Screen => ({
  name: `national-draft${name}`,
  as: 'national',
  route: `${NATIONAL_DRAFT}${rest}`,
  path: async (visitor) => `/national-contract/drafts/${await aNationalDraft(visitor)}${at}`,
});

/** The national contract: its years, and a draft of one. */
export const nationalScreens: Screen[] = [
  { name: 'national-years', as: 'national', route: '/national-contract', path: () => '/national-contract' },
  { name: 'national-years-lmc', as: 'lmc', route: '/national-contract', path: () => '/national-contract' },
  { name: 'national-year', as: 'national', route: YEAR, path: () => '/national-contract/2026-27' },
  { name: 'national-year-registers', as: 'partner', route: YEAR, path: () => '/national-contract/2024-25' },
  { name: 'national-year-not-found', as: 'finance', route: YEAR, path: () => '/national-contract/1999-00' },
  {
    name: 'national-year-release',
    as: 'finance',
    route: `${YEAR}/releases/:release`,
    path: () => '/national-contract/2025-26/releases/1',
  },
  {
    name: 'national-correct',
    as: 'national',
    route: `${YEAR}/correct`,
    path: () => '/national-contract/2025-26/correct',
  },
  { name: 'national-next', as: 'national', route: `${YEAR}/next`, path: () => '/national-contract/2026-27/next' },
  ofDraft(''),
  ofDraft('-value', '/values/:value', '/values/average-list'),
  ofDraft('-coverage', '/coverage'),
  ofDraft('-indicators', '/indicators'),
  ofDraft('-indicator-new', '/indicators/new'),
  ofDraft('-indicator', '/indicators/:indicator', '/indicators/VI001'),
  ofDraft('-registers', '/registers'),
  ofDraft('-check', '/check'),
  ofDraft('-discard', '/discard'),
];
