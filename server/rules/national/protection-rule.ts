/** FREEZE: the reference points, whatever was achieved. FLOOR: the reference points or what was achieved, whichever are more. */
export type ProtectionMode = 'FREEZE' | 'FLOOR';

/** What stands in for reference points that a practice does not have: its performance, all points, or a set average. */
export type WithoutReference = 'PERFORMANCE' | 'FULL' | 'AVERAGE';

/** How one indicator is protected. Points are plain decimals. */
export interface ProtectionRule {
  readonly indicator: string;
  readonly mode: ProtectionMode;
  readonly referenceYear: string;
  /** The most points in the reference year; null when the rule does not say, and the contract of that year is asked. */
  readonly referenceMaxPoints: string | null;
  readonly withoutReference: WithoutReference;
  /** The points that stand in under AVERAGE. */
  readonly averagePoints: string | null;
  readonly source: string;
}
