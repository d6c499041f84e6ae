import limits from '../../schema/limits.json';

/** The numbers of the server that a screen says or counts by: emitted from it, so that no sentence promises another. */
export const LIMITS = limits;
