import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityMetadata } from 'typeorm';
import { columns } from './columns.ts';
import type { Connections } from './connections.ts';
import { createDataSource } from './data-source.ts';
import { MembershipRow } from './identity/membership-row.ts';
import { PersonRow } from './identity/person-row.ts';

let source: Connections;

beforeAll(async () => {
  source = await createDataSource(process.env.TEST_APP_URL ?? '', { connections: 1 }).initialize();
});
afterAll(() => source.destroy());

const named = ({ columns: all }: EntityMetadata): string =>
  all
    .map(({ databaseName, propertyName }) =>
      databaseName === propertyName ? `t.${databaseName}` : `t.${databaseName} as "${propertyName}"`,
    )
    .join(', ');

describe('the columns of a row class', () => {
  it('are those of its table, each under its name in the class, for every entity there is', () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(50);
    for (const entity of source.entityMetadatas)
      expect(columns(entity.target as new () => object, 't').text).toBe(named(entity));
  });

  it('are some of them, or all but some, in the order of the class', () => {
    expect(columns(MembershipRow, 'm', { only: ['jobTitle', 'id'] }).text).toBe('m.id, m.job_title as "jobTitle"');
    expect(columns(PersonRow, 'p', { except: ['issuer', 'subject', 'email'] }).text).toBe(
      'p.id, p.name, p.disabled_at as "disabledAt"',
    );
  });
});
