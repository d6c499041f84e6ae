import type { Session } from './session.ts';

/** What of a demonstration is not real: all of it, or where real organisations were loaded, what they are said to have done. */
export const whatIsInvented = ({ membership }: Pick<Session, 'membership'>): string =>
  membership.organisation.fictional
    ? 'fictional organisations and people.'
    : 'the organisations and published figures are real; the people, and everything they decide here, are fictional.';
