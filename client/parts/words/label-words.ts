const LABELS: Readonly<Record<string, string>> = { attempt: 'Attempt', overhead: 'Overhead', outcome: 'Outcome' };

/** What a part of a payment is for, in words: the attempt, the overhead, or the outcome. */
export const labelWords = (label: string): string => LABELS[label] ?? label;
