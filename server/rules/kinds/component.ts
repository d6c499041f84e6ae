import type { ComponentHead, ComponentKind } from '../components/component-kind.ts';
import { cashFloor } from './cash-floor.ts';
import { equityTopUp } from './equity-top-up.ts';
import { fixedSum } from './fixed-sum.ts';
import { higherOf } from './higher-of.ts';
import { higherOfYears } from './higher-of-years.ts';
import { improvementOnBaseline } from './improvement-on-baseline.ts';
import { improvementToTarget } from './improvement-to-target.ts';
import { improvementToWhole } from './improvement-to-whole.ts';
import { instalment } from './instalment.ts';
import { milestones } from './milestones.ts';
import { needWeightedPot } from './need-weighted-pot.ts';
import { networkBand } from './network-band.ts';
import { networkPrevalenceBand } from './network-prevalence-band.ts';
import { neverWorseOff } from './never-worse-off.ts';
import { perItem } from './per-item.ts';
import { perPatient } from './per-patient.ts';
import { practiceCap } from './practice-cap.ts';
import { priorYearCash } from './prior-year-cash.ts';
import { priorYearPoints } from './prior-year-points.ts';
import { priorYearUplift } from './prior-year-uplift.ts';
import { schemeCap } from './scheme-cap.ts';
import { stretchBand } from './stretch-band.ts';
import { thresholdBand } from './threshold-band.ts';
import { unmetNeedPot } from './unmet-need-pot.ts';

/** The kinds that need nothing but the facts of one practice and stand on their own. */
const SIMPLE_KINDS = {
  'prior-year-cash': priorYearCash,
  'threshold-band': thresholdBand,
  'stretch-band': stretchBand,
  'improvement-to-target': improvementToTarget,
  'improvement-to-whole': improvementToWhole,
  'improvement-on-baseline': improvementOnBaseline,
  'prior-year-uplift': priorYearUplift,
  'higher-of-years': higherOfYears,
  'prior-year-points': priorYearPoints,
  'per-patient': perPatient,
  'per-item': perItem,
  'fixed-sum': fixedSum,
  instalment,
  milestones,
  'equity-top-up': equityTopUp,
} as const;

/** The kinds that choose among simple ones, or lift one to a floor. */
const CHOOSING_KINDS = { 'higher-of': higherOf(SIMPLE_KINDS), 'cash-floor': cashFloor(SIMPLE_KINDS) } as const;

const LIMITED_KINDS = { ...SIMPLE_KINDS, ...CHOOSING_KINDS } as const;

const CAPPED_KINDS = { 'practice-cap': practiceCap(LIMITED_KINDS) } as const;

/** Every kind of component the engine can pay, by its name. A kind is never edited after use; a new one stands beside it. */
export const COMPONENT_KINDS = {
  ...SIMPLE_KINDS,
  ...CHOOSING_KINDS,
  ...CAPPED_KINDS,
  'scheme-cap': schemeCap({ ...LIMITED_KINDS, ...CAPPED_KINDS }),
  'need-weighted-pot': needWeightedPot,
  'unmet-need-pot': unmetNeedPot,
  'network-band': networkBand,
  'network-prevalence-band': networkPrevalenceBand,
  'never-worse-off': neverWorseOff,
} as const;

/** The name of a kind of component. */
export type ComponentKindName = keyof typeof COMPONENT_KINDS;

type ParametersOf<K> = K extends ComponentKind<infer P> ? P : never;

/** One thing a scheme pays for: a key, a name, a label, and the parameters that its kind asks for. */
export type Component = {
  [K in ComponentKindName]: ComponentHead & {
    readonly kind: K;
    readonly parameters: ParametersOf<(typeof COMPONENT_KINDS)[K]>;
  };
}[ComponentKindName];
