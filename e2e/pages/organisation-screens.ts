import { the } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const PREVIEW = '/organisations/preview';
const BEFORE = '2025-03-01';
const AFTER = '2025-10-01';

const aChange = async (visitor: Visitor): Promise<string> => {
  const { referenceChanges } = await visitor.ask<{ referenceChanges: { nodes: { id: string }[] } }>(
    '{ referenceChanges(first: 1) { nodes { id } } }',
  );
  return the('change of what is published', referenceChanges.nodes[0]);
};

const aReplacedFile = async (visitor: Visitor): Promise<string> => {
  const { publishedFiles } = await visitor.ask<{ publishedFiles: { nodes: { id: string }[] } }>(
    '{ publishedFiles(first: 1, filter: { replaced: true }) { nodes { id } } }',
  );
  return the('replaced file', publishedFiles.nodes[0]);
};

const preview = (name: string, query: string, as: Screen['as'] = 'national'): Screen => ({
  name: `organisations-preview-${name}`,
  as,
  route: PREVIEW,
  path: () => `${PREVIEW}?${query}`,
});

/** Organisations from published files: the files, the way to an area, and what was done. */
export const organisationScreens: Screen[] = [
  { name: 'organisations', as: 'national', route: '/organisations', path: () => '/organisations' },
  { name: 'organisations-own', as: 'administrator', route: '/organisations', path: () => '/organisations' },
  { name: 'organisations-viewer', as: 'finance', route: '/organisations', path: () => '/organisations' },
  {
    name: 'organisations-none-found',
    as: 'national',
    route: '/organisations',
    path: () => '/organisations?search=nothing+has+this+name',
  },
  { name: 'organisations-day', as: 'national', route: '/organisations/day', path: () => '/organisations/day' },
  {
    name: 'organisations-areas',
    as: 'national',
    route: '/organisations/areas',
    path: () => `/organisations/areas?asOf=${BEFORE}`,
  },
  {
    name: 'organisations-areas-none',
    as: 'national',
    route: '/organisations/areas',
    path: () => '/organisations/areas?asOf=2013-04-01',
  },
  preview('merger', `code=Z9Z9Z&asOf=${AFTER}`),
  preview('openings', `code=Z9Z9Z&asOf=${AFTER}&part=OPENINGS`),
  preview('england', `code=england&asOf=${BEFORE}`),
  preview('no-list', `code=QXX&asOf=${BEFORE}`),
  preview('of-another', `code=QZ1&asOf=${BEFORE}`, 'administrator'),
  {
    name: 'organisations-changes',
    as: 'national',
    route: '/organisations/changes',
    path: () => '/organisations/changes',
  },
  {
    name: 'organisations-change',
    as: 'national',
    route: '/organisations/changes/:changeId',
    path: async (visitor) => `/organisations/changes/${await aChange(visitor)}`,
  },
  {
    name: 'organisations-bring-back',
    as: 'national',
    route: '/organisations/files/:fileId/bring-back',
    path: async (visitor) => `/organisations/files/${await aReplacedFile(visitor)}/bring-back`,
  },
];
