import { capitalised } from './capitals.ts';

/** The key of a field where it has no label of its own: `averagePatients` is "Average patients". */
export const keyWords = (key: string): string => capitalised(key.replaceAll(/([A-Z])/g, ' $1').toLowerCase());
