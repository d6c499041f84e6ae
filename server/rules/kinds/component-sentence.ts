import { wholeSentence } from '../components/open-worksheet.ts';
import type { Component } from './component.ts';
import { kindOf } from './kind-of.ts';

/** The one sentence that says what a component pays: the same on every screen, document and working. */
export const componentSentence = (component: Component): string =>
  wholeSentence(kindOf(component), component.parameters);
