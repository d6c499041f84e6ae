import type { NationalContractOfYearQuery } from '../../generated/national/contract/contract.ts';

/** A year as its page shows it. */
export type ContractFound = NonNullable<NationalContractOfYearQuery['nationalContract']>;

/** One release of a year. */
export type NationalReleaseShown = ContractFound['releases'][number];

/** One thing that differs from the release before. */
export type NationalChange = NationalReleaseShown['changes'][number];
