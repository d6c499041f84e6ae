/** The job of trying a scheme: its name, and how often it is tried when the database or the machine fails it. */
export const SIMULATE_SCHEME = { task: 'simulate_scheme', attempts: 8 } as const;
