import type { GraphQLSchema } from 'graphql';
import { organisationKinds, permissions, roleInWords } from '../../server/domain/permissions.ts';
import type { Role } from '../../server/domain/permissions.ts';
import { refusalCodes, refusals } from '../../server/domain/refusals.ts';
import { schemeMoves, schemeStates } from '../../server/domain/schemes/scheme-states.ts';
import { rightsOfTypes } from '../../server/graphql/rights-of-types.ts';

const MADE = '<!-- Made by "npm run emit". Do not edit. -->\n\n';

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: string[], rows: string[][]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Action × kind of organisation, action × state of a scheme, and type × right. */
export function describePermissions(schema: GraphQLSchema): string {
  const kinds = organisationKinds.map((kind) => kind.replace('_', ' '));
  const actions = Object.entries(permissions).map(([action, allowed]) => [
    `\`${action}\``,
    ...organisationKinds.map((kind) => {
      const role = (allowed as Partial<Record<string, Role>>)[kind];
      return role ? roleInWords(role, kind) : '';
    }),
  ]);
  const moves = Object.entries(schemeMoves).map(([move, { from, to }]) => [
    move.replaceAll('_', ' '),
    ...schemeStates.map((state) => (from.includes(state) ? `→ ${to.replaceAll('_', ' ')}` : '')),
  ]);
  return (
    `${MADE}# Who may ask for what\n\nThe right a person needs in an organisation of each kind. Empty: refused. What is not in the table is refused for everybody.\n\n` +
    `${table(['Action', ...kinds], actions)}\n\n## Moves of a scheme by state\n\nEmpty: the move cannot be made from that state.\n\n` +
    `${table(['Move', ...schemeStates.map((state) => state.replaceAll('_', ' '))], moves)}\n\n` +
    `## What a token may read\n\nA token reads a type, wherever it is shown, when it was given the right of its row.\n\n${typesByRight(schema)}\n`
  );
}

/** Which right lets a token read each type. */
function typesByRight(schema: GraphQLSchema): string {
  const types = new Map<string, string[]>();
  for (const [type, rights] of rightsOfTypes(schema)) {
    const key =
      rights === 'of its holder' ? 'that of what shows it' : rights.map((right) => `\`${right}\``).join(' or ');
    types.set(key, [...(types.get(key) ?? []), type]);
  }
  const rows = [...types].map(([right, names]) => [right, [...names].sort().join(', ')]);
  return table(['Right', 'Types'], rows.sort());
}

/** Every way the product says no. */
export function describeRefusals(): string {
  const rows = [...refusalCodes]
    .sort()
    .map((code) => [`\`${code}\``, refusals[code].message, refusals[code].remedy ?? '']);
  return `${MADE}# Refusals\n\nEvery way the product says no: the code, the sentence a person reads ({places} are filled in), and the next step.\n\n${table(['Code', 'Sentence', 'What to do'], rows)}\n`;
}
