/** The job of calculating a run: its name, and how often it is tried when the database or the machine fails it. */
export const CALCULATE_PAYMENT_RUN = { task: 'calculate_payment_run', attempts: 8 } as const;
