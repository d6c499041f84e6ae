import type { ClaimTerms } from '../components/component-kind.ts';
import type { Component } from './component.ts';
import { kindOf } from './kind-of.ts';

/** A component against which a claim for actual performance may be made, with its terms. */
export interface Claimable {
  readonly component: Component;
  readonly terms: ClaimTerms;
}

/** The components against which a practice may claim its actual performance, in the order in which they are written. */
export const claimableAmong = (components: readonly Component[]): Claimable[] =>
  components.flatMap((component) => {
    const terms = kindOf(component).claim(component.parameters);
    return terms ? [{ component, terms }] : [];
  });
