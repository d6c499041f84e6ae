import type { RuleExceptionCode } from '../../rules/facts/facts.ts';

const REMEDIES: Record<RuleExceptionCode | 'MORE', string> = {
  FACT_MISSING: 'Load the published file that has it, or let another year stand in.',
  FACT_OUTSIDE_PERIOD: 'Let the figures of a year that is held stand in.',
  FACT_HAS_TWO_VALUES: 'Find out which of the files is right, and load it again.',
  FACT_IS_NOT_A_NUMBER: 'Load the file again with a number there.',
  FACT_IS_NOT_WHOLE: 'Load the file again with a whole number there.',
  FACT_IS_NEGATIVE: 'Load the file again with a count that is not below zero.',
  TAKEN_OVER_UNCLEAR: 'Find out which of the two figures is right, and load its file again.',
  NUMERATOR_ABOVE_DENOMINATOR: 'Ask the practice for its counts: more were treated than there are.',
  REGISTER_ABOVE_LIST: 'Ask the practice for its counts: the register is longer than the list.',
  LIST_IS_ZERO: 'Load the list of the practice.',
  PRACTICE_NOT_OPEN: 'Leave the practice out of the scheme, or put its dates right.',
  NOT_PRICEABLE: 'Wait until the national contract of that year is confirmed.',
  NETWORK_TWICE: 'End one of the two memberships before the other begins.',
  NETWORK_MISSING: 'Put the practice into a network.',
  POT_WAITS: 'Settle what the other parts of its payment lack first.',
  COMPONENT_NEEDS_ALL_PRACTICES: 'Try the scheme with all practices.',
  COMPONENT_CANNOT_BE_READ: 'Put that part of the payment right in a new version of the text.',
  CLAIM_NOT_BETTER_ENOUGH: 'Nothing: the claim is not better by enough.',
  MORE: 'Settle those above first: one file often brings them all.',
};

/** What a person can do about an exception of a simulation. */
export function remedyOf(code: string): string {
  return code in REMEDIES ? REMEDIES[code as RuleExceptionCode] : 'Ask whoever runs the portal.';
}
