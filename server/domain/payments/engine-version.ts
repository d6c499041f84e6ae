/**
 * The version of the rules that a run was calculated with, kept with the run. A kind of component is never edited after
 * use, so a later version must come to the same pence; `replay` shows that it does.
 */
export const ENGINE_VERSION = '3';
