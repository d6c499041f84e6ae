import type { OrganisationKind } from '../permissions.ts';
import { auditorHome } from './auditor-home.ts';
import { commissionerHome } from './commissioner-home.ts';
import type { CountWords, HomeWords, WaitingWords } from './home-words.ts';
import { lmcHome } from './lmc-home.ts';
import { nationalBodyHome } from './national-body-home.ts';
import { networkHome } from './network-home.ts';
import { practiceHome } from './practice-home.ts';

const homesByKind = {
  commissioner: commissionerHome,
  practice: practiceHome,
  network: networkHome,
  lmc: lmcHome,
  national_body: nationalBodyHome,
  auditor: auditorHome,
} satisfies Record<OrganisationKind, HomeWords>;

type Homes = typeof homesByKind;

/** The things that can wait for somebody: each has its words, and a question in the room of its noun (server/persistence). */
export type WaitingKind = { [Kind in OrganisationKind]: keyof Homes[Kind]['waits'] }[OrganisationKind];
/** What is counted for somebody. */
export type HomeCountKey = { [Kind in OrganisationKind]: keyof Homes[Kind]['counts'] }[OrganisationKind];

/** The home page of one kind of organisation, in the order it is shown. */
export interface Home {
  waits: Partial<Record<WaitingKind, WaitingWords>>;
  counts: Partial<Record<HomeCountKey, CountWords>>;
}

/** The home page of each kind of organisation. */
export const homes: Readonly<Record<OrganisationKind, Home>> = homesByKind;
