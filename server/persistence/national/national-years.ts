import { mostPointsOf } from '../../rules/national/most-points.ts';
import type { MostPoints } from '../../rules/national/national-case.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';

/** The national contract years as they stand: each release of each year, and which of them is in force. */
export class NationalYears {
  private readonly releases = new Map<string, Map<number, NationalYear>>();
  private worth: MostPoints | null = null;

  /** A later entry takes the place of an earlier one with the same year and release. */
  constructor(years: Iterable<NationalYear>) {
    for (const year of years) {
      const releases = this.releases.get(year.year) ?? new Map<number, NationalYear>();
      this.releases.set(year.year, releases.set(year.release, year));
    }
  }

  /** The years there are, oldest first, each in the release that is in force. */
  all(): NationalYear[] {
    return [...this.releases.keys()]
      .sort()
      .map((year) => this.yearOf(year))
      .filter((year) => year !== null);
  }

  /** What every indicator was worth in every year, in the releases that are in force. */
  get mostPoints(): MostPoints {
    return (this.worth ??= mostPointsOf(this.all()));
  }

  /** A year in the release that is in force, or in the one asked for; null when it is not known here. */
  yearOf(financialYear: string, release?: number): NationalYear | null {
    const releases = this.releases.get(financialYear);
    return releases?.get(release ?? Math.max(...releases.keys())) ?? null;
  }

  /** Every release of a year, oldest first. */
  releasesOf(financialYear: string): NationalYear[] {
    return [...(this.releases.get(financialYear)?.values() ?? [])].sort((a, b) => a.release - b.release);
  }

  /** The indicators of a year; null unless every one of them is known. */
  readonly indicatorsOf = (financialYear: string): readonly string[] | null => {
    const year = this.yearOf(financialYear);
    return year?.indicatorsComplete ? year.indicators.map(({ id }) => id) : null;
  };
}
