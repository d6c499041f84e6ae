/** A band of practices by registered patients. */
export interface ListSizeBand {
  key: string;
  label: string;
  /** The least number of patients of the band; the next band begins where it ends. */
  from: number;
}

/**
 * The bands in which a simulation sums practices by size: a setting, not a rule, and the same for every commissioner. The
 * average list in England is about 10,300 patients (domain.md section 2), so the bands part practices at half of it, at it
 * and at half as much again.
 */
export const LIST_SIZE_BANDS: readonly ListSizeBand[] = [
  { key: 'under-5000', label: 'Under 5,000 patients', from: 0 },
  { key: '5000-9999', label: '5,000 to 9,999 patients', from: 5_000 },
  { key: '10000-14999', label: '10,000 to 14,999 patients', from: 10_000 },
  { key: '15000-and-over', label: '15,000 patients or more', from: 15_000 },
];

/** The band of a list; null when the size is not known. */
export function listSizeBandOf(registeredPatients: number | null): ListSizeBand | null {
  return registeredPatients === null
    ? null
    : (LIST_SIZE_BANDS.findLast(({ from }) => registeredPatients >= from) ?? null);
}
