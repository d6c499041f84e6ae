import type { ComponentHead, ComponentKind } from './component-kind.ts';
import { fixedSum } from './kinds/fixed-sum.ts';
import { priorYearCash } from './kinds/prior-year-cash.ts';
import { thresholdBand } from './kinds/threshold-band.ts';

/** Every kind of component the engine can pay, by its name. A kind is never edited after use; a new one stands beside it. */
export const COMPONENT_KINDS = {
  'threshold-band': thresholdBand,
  'prior-year-cash': priorYearCash,
  'fixed-sum': fixedSum,
} as const;

/** The name of a kind of component. */
export type ComponentKindName = keyof typeof COMPONENT_KINDS;

type ParametersOf<K> = K extends ComponentKind<infer P> ? P : never;

/** One thing a scheme pays for: a key, a name, a label, and the parameters that its kind asks for. */
export type Component = {
  [K in ComponentKindName]: ComponentHead & { readonly kind: K; readonly parameters: ParametersOf<(typeof COMPONENT_KINDS)[K]> };
}[ComponentKindName];
