import type { Role } from '../../server/domain/permissions.ts';

/** Somebody of the demonstration who is named in the guides and journeys. */
export interface CastMember {
  key: string;
  name: string;
  jobs: { place: PlaceKey; title: string; roles: Role[] }[];
}

export type PlaceKey =
  | 'westmoor'
  | 'eastmarsh'
  | 'westmoorCcg'
  | 'lmcBoth'
  | 'lmcEast'
  | 'national'
  | 'auditor'
  | 'network'
  | 'practice1'
  | 'practice2'
  | 'practice3';

const everything: Role[] = ['view', 'prepare', 'approve', 'administer'];

/** The people of each role. Invented; any likeness to real people is chance. */
export const CAST: CastMember[] = [
  {
    key: 'schemeManager',
    name: 'Priya Nair',
    jobs: [{ place: 'westmoor', title: 'Scheme manager', roles: ['view', 'prepare'] }],
  },
  {
    key: 'headOfPrimaryCare',
    name: 'Tom Ashdown',
    jobs: [{ place: 'westmoor', title: 'Head of primary care', roles: ['view', 'prepare', 'approve'] }],
  },
  {
    key: 'financeOfficer',
    name: 'Grace Okafor',
    jobs: [{ place: 'westmoor', title: 'Finance officer', roles: ['view', 'prepare'] }],
  },
  {
    key: 'financeDirector',
    name: 'Helen Marsh',
    jobs: [{ place: 'westmoor', title: 'Director of finance', roles: ['view', 'approve'] }],
  },
  {
    key: 'commissionerAdministrator',
    name: 'Sam Reid',
    jobs: [{ place: 'westmoor', title: 'Portal administrator', roles: ['view', 'administer'] }],
  },
  {
    key: 'eastmarshManager',
    name: 'Joanna Firth',
    jobs: [{ place: 'eastmarsh', title: 'Primary care manager', roles: ['view', 'prepare'] }],
  },
  {
    key: 'eastmarshDirector',
    name: 'Kofi Boateng',
    jobs: [{ place: 'eastmarsh', title: 'Director of primary care', roles: everything }],
  },
  {
    key: 'lmcSecretary',
    name: 'Dr Ewan Price',
    jobs: [
      { place: 'lmcBoth', title: 'Medical secretary', roles: ['view', 'prepare', 'approve'] },
      { place: 'practice3', title: 'GP partner', roles: everything },
    ],
  },
  {
    key: 'lmcOffice',
    name: 'Lucy Hart',
    jobs: [{ place: 'lmcBoth', title: 'LMC manager', roles: ['view', 'prepare', 'administer'] }],
  },
  {
    key: 'lmcEastSecretary',
    name: 'Dr Nadine Cole',
    jobs: [{ place: 'lmcEast', title: 'Medical secretary', roles: everything }],
  },
  { key: 'partner', name: 'Dr Amara Singh', jobs: [{ place: 'practice1', title: 'GP partner', roles: everything }] },
  {
    key: 'practiceManager',
    name: 'Joan Teller',
    jobs: [
      { place: 'practice1', title: 'Practice manager', roles: ['view', 'prepare'] },
      { place: 'practice2', title: 'Practice manager', roles: ['view', 'prepare'] },
    ],
  },
  {
    key: 'secondPartner',
    name: 'Dr Owen Lloyd',
    jobs: [{ place: 'practice2', title: 'GP partner', roles: everything }],
  },
  {
    key: 'networkManager',
    name: 'Maya Brooks',
    jobs: [{ place: 'network', title: 'Network manager', roles: ['view', 'prepare', 'administer'] }],
  },
  {
    key: 'nationalOfficer',
    name: 'Robert Lane',
    jobs: [{ place: 'national', title: 'Contract policy officer', roles: everything }],
  },
  {
    key: 'nationalDirector',
    name: 'Margaret Adeyemi',
    jobs: [{ place: 'national', title: 'Head of contract policy', roles: ['view', 'approve'] }],
  },
  {
    key: 'auditor',
    name: 'Ines Carvalho',
    jobs: [{ place: 'auditor', title: 'Auditor', roles: ['view', 'administer'] }],
  },
];
