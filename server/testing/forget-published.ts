import type pg from 'pg';

const TABLES = ['file', 'replaced_row', 'register', 'achievement', 'practice', 'practice_area', 'list_size'];

/** Leaves no published file, row or question about them, as in a portal that has loaded nothing. */
export const forgetPublished = (owner: pg.Client): Promise<unknown> =>
  owner.query(`truncate reference_change, ${TABLES.map((name) => `published_${name}`).join()}`);
