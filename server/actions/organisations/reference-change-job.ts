/** The job of a change to what is the same for every tenant: its name, and how often it is tried. */
export const CHANGE_REFERENCE = { task: 'change_reference', attempts: 8 } as const;
