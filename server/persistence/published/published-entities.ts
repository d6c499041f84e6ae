import { PublishedAchievementRow } from './published-achievement-row.ts';
import { PublishedCommissionerIcbRow } from './published-commissioner-icb-row.ts';
import { PublishedCommissionerRow } from './published-commissioner-row.ts';
import { PublishedContractRow } from './published-contract-row.ts';
import { PublishedDeprivationRow } from './published-deprivation-row.ts';
import { PublishedFileRow } from './published-file-row.ts';
import { PublishedIndicatorRow } from './published-indicator-row.ts';
import { PublishedListSizeRow } from './published-list-size-row.ts';
import { PublishedNetworkMemberRow } from './published-network-member-row.ts';
import { PublishedNetworkRow } from './published-network-row.ts';
import { PublishedPaymentRow } from './published-payment-row.ts';
import { PublishedPracticeAreaRow } from './published-practice-area-row.ts';
import { PublishedPracticeRow } from './published-practice-row.ts';
import { PublishedRegisterRow } from './published-register-row.ts';
import { PublishedReplacedRow } from './published-replaced-row.ts';
import { ReferenceChangeRow } from './reference-change-row.ts';

/** The tables of migrations/0010, 0019 and 0029. */
export const publishedEntities = [
  PublishedFileRow,
  PublishedPracticeRow,
  PublishedPracticeAreaRow,
  PublishedNetworkRow,
  PublishedNetworkMemberRow,
  PublishedCommissionerRow,
  PublishedCommissionerIcbRow,
  PublishedListSizeRow,
  PublishedRegisterRow,
  PublishedAchievementRow,
  PublishedIndicatorRow,
  PublishedContractRow,
  PublishedPaymentRow,
  PublishedDeprivationRow,
  PublishedReplacedRow,
  ReferenceChangeRow,
];
