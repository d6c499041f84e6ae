const PAYS_FOR: Record<string, string> = {
  attempt: 'doing the work',
  overhead: 'the cost of taking part',
  outcome: 'the result',
};

/** What a part of a payment is for, from the label that its scheme gave it: "doing the work". */
export const paysFor = (label: string): string => PAYS_FOR[label] ?? label;
