import { day, optionalDay, optionalText, organisationCode, practiceCode, requiredText } from '../files/cells.ts';
import { FileRefused } from '../files/bad-row.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, FileHead, Layout, Put, Recognised, SheetReader } from '../files/layout.ts';
import { NewestDay } from '../files/one-day.ts';
import { passedOver } from './one-sheet.ts';

const NETWORK = {
  code: { names: ['PCN Code'] },
  name: { names: ['PCN Name'] },
  commissioner: {
    names: ['Current Sub ICB Loc Code', 'Current CCG Code', 'Current Clinical Commissioning Group Code'],
  },
  commissionerName: { names: ['Sub ICB Location', 'CCG Name', 'Clinical Commissioning Group Name'] },
  openedOn: { names: ['Open Date'] },
  closedOn: { names: ['Close Date'] },
} as const;

const NETWORK_NOT_READ = [
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Postcode',
];

const MEMBER = {
  practice: { names: ['Partner Organisation Code'] },
  practiceName: { names: ['Partner Name'] },
  network: { names: ['PCN Code'] },
  joinedOn: { names: ['Practice to PCN Relationship Start Date'] },
  leftOn: { names: ['Practice to PCN Relationship End Date'] },
} as const;

const MEMBER_NOT_READ = [
  'Practice Parent Sub ICB Loc Code',
  'Practice Parent Sub ICB Loc Name',
  'PCN Name',
  'PCN Parent Sub ICB Loc Code',
  'PCN Parent Sub ICB Loc Name',
  'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
  'Practice Parent CCG Code',
  'Practice Parent CCG Name',
  'PCN Parent CCG Code',
  'PCN Parent CCG Name',
  'Practice CCG and PCN CCG Match',
];

const NETWORKS_SHEET = 'PCNDetails';
const MEMBERS_SHEET = 'PCN Core Partner Details';

/** ODS "Primary care networks": ePCN.xlsx, with the networks on one sheet and their dated practices on another. */
export const networkWorkbook: Layout = {
  name: 'network-workbook',
  title: 'Primary care networks and their practices (ODS)',
  recognise(file) {
    const networks = file.sheets.findIndex((sheet) => sheet.name === NETWORKS_SHEET);
    const members = file.sheets.findIndex((sheet) => sheet.name === MEMBERS_SHEET);
    if (networks === -1 && members === -1 && !/^epcn/i.test(file.name)) return null;
    if (networks === -1 || members === -1)
      throw new FileRefused(`Sheet "${networks === -1 ? NETWORKS_SHEET : MEMBERS_SHEET}" is missing.`);
    const newest = new NewestDay();
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_network',
          columns: ['code', 'name', 'commissioner_code', 'commissioner_name', 'opened_on', 'closed_on'],
          fixed: ['edition_on'],
          key: ['code'],
        },
        {
          table: 'published_network_member',
          columns: ['practice_code', 'practice_name', 'network_code', 'joined_on', 'left_on'],
          fixed: ['edition_on'],
          key: ['practice_code', 'network_code', 'joined_on'],
        },
      ],
      ...readersOf(file, { networks, members }, newest),
      datedByItsRows: true,
      edition: () => newest.edition('network-workbook'),
    };
  },
};

const headingsOf = (file: FileHead, sheet: number): Cells => file.sheets[sheet]?.firstRow ?? [];

function readersOf(
  file: FileHead,
  { networks, members }: { networks: number; members: number },
  newest: NewestDay,
): Pick<Recognised, 'sheets' | 'notes'> {
  const network = findColumns(headingsOf(file, networks), NETWORK, NETWORK_NOT_READ);
  const member = findColumns(headingsOf(file, members), MEMBER, MEMBER_NOT_READ);
  return {
    sheets: [
      networkReader({ sheet: networks, headings: headingsOf(file, networks), at: network.at }, newest),
      memberReader({ sheet: members, headings: headingsOf(file, members), at: member.at }, newest),
    ],
    notes: passedOver(network, member),
  };
}

/** A sheet with the columns that were found in it. */
interface FoundSheet<Name extends string> {
  sheet: number;
  headings: Cells;
  at: Record<Name, number>;
}

function networkReader({ sheet, headings, at }: FoundSheet<keyof typeof NETWORK>, newest: NewestDay): SheetReader {
  return {
    sheet,
    hasHeadings: true,
    headings,
    read(cells: Cells, put: Put) {
      const openedOn = day(cells, at.openedOn);
      newest.see(openedOn);
      put(0, [
        organisationCode(cells, at.code),
        requiredText(cells, at.name),
        organisationCode(cells, at.commissioner),
        optionalText(cells, at.commissionerName),
        openedOn,
        newest.knows(optionalDay(cells, at.closedOn)),
      ]);
    },
  };
}

function memberReader({ sheet, headings, at }: FoundSheet<keyof typeof MEMBER>, newest: NewestDay): SheetReader {
  return {
    sheet,
    hasHeadings: true,
    headings,
    read(cells: Cells, put: Put) {
      const joinedOn = day(cells, at.joinedOn);
      newest.see(joinedOn);
      put(1, [
        practiceCode(cells, at.practice),
        requiredText(cells, at.practiceName),
        organisationCode(cells, at.network),
        joinedOn,
        newest.knows(optionalDay(cells, at.leftOn)),
      ]);
    },
  };
}
