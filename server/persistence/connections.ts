import type { DataSource } from 'typeorm';

/** The connections of the application role, as the rooms outside know them: something to open a scope with. */
export type Connections = DataSource;
