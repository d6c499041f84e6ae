import { readdirSync, readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const folder = new URL('../../migrations/', import.meta.url);

/** TypeORM orders migrations by the last 13 digits of their name. */
const migrationOf = (file: string): new () => MigrationInterface => {
  const [, number = '', intent = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
  if (!number) throw new Error(`migrations/${file}: a migration is named 0001-one-intent.sql`);
  return class implements MigrationInterface {
    readonly name = `${intent.replaceAll('-', '_')}_${number.padStart(13, '0')}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(new URL(file, folder), 'utf8'));
    }

    down(): Promise<void> {
      throw new Error('Migrations only go forward. Write the next one.');
    }
  };
};

/** The SQL files of migrations/, in order, as TypeORM migrations. */
export function sqlMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map(migrationOf);
}
