import type {
  AreaPreviewQuery,
  PublishedFilesQuery,
  ReferenceChangeQuery,
} from '../generated/admin/organisations/organisations.ts';
import { may } from './a-consultation.ts';

type Preview = AreaPreviewQuery['areaPreview'];
type Part = Preview['parts'][number];
type File = PublishedFilesQuery['publishedFiles']['nodes'][number];
type Change = NonNullable<ReferenceChangeQuery['referenceChange']>;

export const aPart = (part: Part['part'], name: string, count: number, listed = true): Part => ({
  __typename: 'AreaPartSeen',
  part,
  name,
  count,
  listed,
  fingerprint: `${part} ${count}`,
});

const FIRST_PAGE = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };

/** Two ICBs that a third takes over; override what a test is about. */
export const aPreview = (changes: Partial<Preview> = {}): Preview => ({
  __typename: 'AreaPreview',
  code: 'Z9Z9Z',
  asOf: '2025-10-01',
  problem: null,
  name: 'NHS Zedshire ICB',
  day: '2025-10-01',
  source: 'Practices and their areas on a date',
  listedOn: '2025-10-01',
  counts: {
    __typename: 'AreaCounts',
    commissionersAdded: 1,
    networksAdded: 0,
    practicesAdded: 14,
    organisationsChanged: 2,
    membershipsAdded: 31,
    membershipsEnded: 17,
    networkMembershipsAdded: 14,
    networkMembershipsEnded: 0,
    listed: 32,
    held: 31,
    heldBesideList: 0,
  },
  parts: [
    aPart('LIST', 'Practices on the list', 32, false),
    aPart('MERGERS', 'Mergers', 1),
    aPart('OPENINGS', 'Openings', 15),
    aPart('LEFT_OUT', 'Practices left out', 1),
  ],
  changes: {
    __typename: 'AreaChangeConnection',
    totalCount: 1,
    pageInfo: FIRST_PAGE,
    nodes: [
      {
        __typename: 'AreaChange',
        kind: null,
        code: 'QZ1',
        name: 'NHS North Zedshire ICB',
        from: 'NHS North Zedshire ICB (QZ1)',
        to: 'NHS Zedshire ICB (Z9Z9Z)',
        on: '2025-04-01',
        detail: null,
      },
    ],
  },
  permissions: { __typename: 'AreaPreviewPermissions', make: may() },
  ...changes,
});

/** A change that is being made: 3 of 36 areas are done. */
export const aReferenceChange = (changes: Partial<Change> = {}): Change => ({
  __typename: 'ReferenceChange',
  id: 'change-1',
  kind: 'AREA',
  state: 'WORKING',
  areaCode: 'england',
  asOf: '2026-07-01',
  filePath: null,
  insteadOfPath: null,
  askedBy: 'Robert Lane',
  askedAt: '2026-07-10T09:00:00.000Z',
  organisation: { __typename: 'Organisation', id: 'national', name: 'National Primary Care Office' },
  areasTotal: 36,
  areasDone: 3,
  cameTo: ['NHS Zedshire ICB (Z9Z9Z): 31 practices; 74 rows added or corrected.'],
  failure: null,
  endedAt: null,
  ...changes,
});

/** A file that another version has replaced, and that may be brought back. */
export const aReplacedFile = (changes: Partial<File> = {}): File => ({
  __typename: 'PublishedFile',
  id: 'file-1',
  number: 7,
  path: 'PREVALENCE_1819.csv',
  family: 'QOF registers (prevalence)',
  period: '2018-19',
  rowsRead: 6900,
  loadedAt: '2025-10-27T08:30:00.000Z',
  standingPath: 'PREVALENCE_1819_v2.csv',
  permissions: { __typename: 'PublishedFilePermissions', bringBack: may() },
  ...changes,
});

export const filesPage = (...nodes: File[]): PublishedFilesQuery => ({
  publishedFiles: {
    __typename: 'PublishedFileConnection',
    totalCount: nodes.length,
    pageInfo: FIRST_PAGE,
    nodes,
  },
});

export const changesPage = (...nodes: Change[]) => ({
  referenceChanges: {
    __typename: 'ReferenceChangeConnection' as const,
    totalCount: nodes.length,
    pageInfo: FIRST_PAGE,
    nodes,
  },
});
