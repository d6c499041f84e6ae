import type { Rows } from '../rows.ts';
import { AuditorEngagementRow } from './auditor-engagement-row.ts';
import { LmcAreaRow } from './lmc-area-row.ts';
import { NetworkMembershipRow } from './network-membership-row.ts';
import { OrganisationRow } from './organisation-row.ts';
import { OrganisationSuccessionRow } from './organisation-succession-row.ts';
import { PracticeListRow } from './practice-list-row.ts';
import { PracticeMembershipRow } from './practice-membership-row.ts';
import { PracticeYearPaymentRow } from './practice-year-payment-row.ts';

export type NewOrganisation = Pick<OrganisationRow, 'id' | 'kind' | 'code' | 'name'> & Partial<OrganisationRow>;

/** Writes what is public about organisations. Only the named system actor may (migrations/0002). */
export class OrganisationRegister {
  constructor(private readonly rows: Rows) {}

  async addOrganisations(organisations: NewOrganisation[]): Promise<void> {
    await this.rows.add(OrganisationRow, organisations);
  }

  async addPracticeMemberships(memberships: PracticeMembershipRow[]): Promise<void> {
    await this.rows.add(PracticeMembershipRow, memberships);
  }

  async addNetworkMemberships(memberships: NetworkMembershipRow[]): Promise<void> {
    await this.rows.add(NetworkMembershipRow, memberships);
  }

  async addLmcAreas(areas: LmcAreaRow[]): Promise<void> {
    await this.rows.add(LmcAreaRow, areas);
  }

  async addAuditorEngagements(engagements: AuditorEngagementRow[]): Promise<void> {
    await this.rows.add(AuditorEngagementRow, engagements);
  }

  async addSuccessions(successions: OrganisationSuccessionRow[]): Promise<void> {
    await this.rows.add(OrganisationSuccessionRow, successions);
  }

  async addLists(lists: PracticeListRow[]): Promise<void> {
    await this.rows.add(PracticeListRow, lists);
  }

  async addYearPayments(payments: PracticeYearPaymentRow[]): Promise<void> {
    await this.rows.add(PracticeYearPaymentRow, payments);
  }
}
