// A world that was made once, kept beside the portal's own database as a template, and copied when it is wanted anew.
import pg from 'pg';

const PREFIX = 'world_';

/**
 * Keeps a copy of the database, in place of any template of another key. Nobody may be connected to the database.
 * @param {string} superuserUrl
 * @param {{ database: string, key: string }} what `key` says what the world was made from
 */
export async function keepTemplate(superuserUrl, { database, key }) {
  await asSuperuser(superuserUrl, async (client) => {
    for (const name of await templates(client)) await dropTemplate(client, name);
    const name = nameOf(key);
    const owner = await ownerOf(client, database);
    await client.query(`create database ${quoted(name)} template ${quoted(database)} owner ${quoted(owner)}`);
    // A connection to a template would make every copy of it wait.
    await client.query(`alter database ${quoted(name)} with is_template true allow_connections false`);
  });
}

/** Whether a world of this key is kept. */
export const hasTemplate = (superuserUrl, key) =>
  asSuperuser(superuserUrl, async (client) => (await templates(client)).includes(nameOf(key)));

/** Makes the database a copy of the template of that key; whatever the database held is lost. */
export async function copyTemplate(superuserUrl, { database, key }) {
  await asSuperuser(superuserUrl, async (client) => {
    const owner = await ownerOf(client, nameOf(key));
    await client.query(`drop database if exists ${quoted(database)} with (force)`);
    await client.query(`create database ${quoted(database)} template ${quoted(nameOf(key))} owner ${quoted(owner)}`);
  });
}

// Half of the hash is enough to tell worlds apart, and PostgreSQL cuts longer names.
const nameOf = (key) => PREFIX + key.slice(0, 32);

const quoted = (name) => pg.escapeIdentifier(name);

async function templates(client) {
  const { rows } = await client.query('select datname as name from pg_database where starts_with(datname, $1)', [
    PREFIX,
  ]);
  return rows.map(({ name }) => name);
}

async function dropTemplate(client, name) {
  await client.query(`alter database ${quoted(name)} with is_template false`);
  await client.query(`drop database ${quoted(name)} with (force)`);
}

async function ownerOf(client, database) {
  const { rows } = await client.query('select pg_get_userbyid(datdba) as owner from pg_database where datname = $1', [
    database,
  ]);
  return rows[0].owner;
}

async function asSuperuser(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
