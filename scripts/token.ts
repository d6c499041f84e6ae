// npm run token -- --help: makes an API token from the command line.
import { parseArgs } from 'node:util';
import { addApiToken } from '../server/actions/identity/create-api-token.ts';
import { portalNow } from '../server/actions/identity/portal-now.ts';
import { TOKEN_PREFIX, newSecret } from '../server/actions/identity/secret.ts';
import { addDays, isDay, londonDay } from '../server/domain/dates.ts';
import { actionNames, whyNot } from '../server/domain/permissions.ts';
import type { Actor } from '../server/domain/permissions.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { withinScope } from '../server/persistence/scope.ts';
import type { Scope } from '../server/persistence/scope.ts';

const USAGE = `npm run token -- --person EMAIL --organisation CODE --name TEXT --scopes A,B [--expires DATE]

Makes a token that lets a script use the same API as the screens, as one person in one organisation.
The token is printed once, alone on standard output; only its hash is kept.

  --person        the e-mail address of the person it acts as
  --organisation  the code of the organisation it acts for
  --name          what it is for, up to 100 characters
  --scopes        the actions it may ask for, with commas between; "read" stands for every action that only reads
  --expires       the last day it works, such as 2027-03-31: at most a year ahead (90 days when left out)

A script sends it with each request:  Authorization: Bearer ${TOKEN_PREFIX}…
Revoke it under Members and tokens, or take away the rights of its person: both work from the next request on.

Exit codes: 0 made, 1 refused, 2 the command cannot be read.

Actions:
${actionNames.map((name) => `  ${name}`).join('\n')}
`;

const DEFAULT_LIFE_DAYS = 90;
const OPTIONS = {
  person: { type: 'string' },
  organisation: { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string' },
  expires: { type: 'string' },
  help: { type: 'boolean' },
} as const;

interface Asked {
  person: string;
  organisation: string;
  name: string;
  scopes: string;
  expires: string | null;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readAsked();
  if (asked === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (typeof asked === 'string') {
    process.stderr.write(`${asked} See npm run token -- --help\n`);
    return 2;
  }
  const source = await createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 1 }).initialize();
  try {
    const now = await portalNow(source, new Date());
    return await withinScope(source, { audience: 'system', name: 'token', commissionerIds: [] }, { now }, (scope) =>
      make(scope, asked),
    );
  } finally {
    await source.destroy();
  }
}

function readAsked(): Asked | string {
  try {
    const { help, person, organisation, name, scopes, expires } = parseArgs({ options: OPTIONS }).values;
    if (help) return 'help';
    for (const [option, value] of Object.entries({ person, organisation, name, scopes }))
      if (!value) return `--${option} is missing.`;
    if (expires !== undefined && !isDay(expires))
      return `--expires must be a day such as 2027-03-31, not "${expires}".`;
    return {
      person: person ?? '',
      organisation: organisation ?? '',
      name: name ?? '',
      scopes: scopes ?? '',
      expires: expires ?? null,
    };
  } catch (failure) {
    return (failure as Error).message.replace(/\.?$/, '.');
  }
}

async function make(scope: Scope, asked: Asked): Promise<number> {
  const membership = await scope.memberships.byEmailAndCode(asked.person, asked.organisation, scope.today);
  if (!membership) {
    process.stderr.write(
      `Nobody with the address ${asked.person} acts for an organisation with the code ${asked.organisation}.\n`,
    );
    return 1;
  }
  const actor: Actor = { ...membership, membershipId: membership.id, commissionerIds: [], actsFor: [], scopes: null };
  const secret = newSecret(TOKEN_PREFIX);
  const expiresOn = asked.expires ?? addDays(londonDay(scope.now), DEFAULT_LIFE_DAYS);
  const outcome = await addApiToken(
    scope,
    { name: asked.name, scopes: scopesOf(asked.scopes, actor), expiresOn },
    { secret, as: actor },
  );
  if (!outcome.accepted) {
    for (const { message } of outcome.refusal.reasons) process.stderr.write(`${message}\n`);
    return 1;
  }
  process.stderr.write(
    `A token for ${membership.personName} at ${membership.organisationName}. It works until the end of ${expiresOn}. It is not shown again:\n`,
  );
  process.stdout.write(`${secret}\n`);
  return 0;
}

function scopesOf(text: string, actor: Actor): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const reading = actionNames.filter((name) => name.endsWith(':read') && whyNot(actor, name) === null);
  return names.flatMap((name) => (name === 'read' ? reading : [name]));
}
