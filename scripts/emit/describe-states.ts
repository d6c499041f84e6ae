import { offerMoves, offerResponses } from '../../server/domain/participation/offer-states.ts';
import { paymentRunMoves, paymentRunStates } from '../../server/domain/payments/run-states.ts';
import { schemeMoves, schemeStates } from '../../server/domain/schemes/scheme-states.ts';

interface Machine {
  title: string;
  about: string;
  first: string;
  states: readonly string[];
  moves: Record<string, { from: readonly string[]; to: string }>;
}

const words = (name: string): string => name.replaceAll('_', ' ');

const machines: Machine[] = [
  {
    title: 'Scheme',
    about:
      'Held in `server/domain/schemes/scheme-states.ts`. A changed text is a new version and goes the whole way again.',
    first: 'draft',
    states: schemeStates,
    moves: schemeMoves,
  },
  {
    title: 'Offer of a phase to a practice',
    about:
      'Held in `server/domain/participation/offer-states.ts`. Silence means the national contract; only the practice can accept.',
    first: 'silent',
    states: offerResponses,
    moves: offerMoves,
  },
  {
    title: 'Payment run',
    about: 'Held in `server/domain/payments/run-states.ts`. The approver neither calculated nor submitted.',
    first: 'draft',
    states: paymentRunStates,
    moves: paymentRunMoves,
  },
];

const diagram = ({ first, states, moves }: Machine): string => {
  const arrows = Object.entries(moves).flatMap(([move, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${words(move)}`),
  );
  const ends = states.filter((state) => !Object.values(moves).some(({ from }) => from.includes(state)));
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
};

const table = ({ moves }: Machine): string =>
  [
    '| Move | From | To |',
    '| --- | --- | --- |',
    ...Object.entries(moves).map(
      ([move, { from, to }]) => `| ${words(move)} | ${from.map(words).join(', ')} | ${words(to)} |`,
    ),
  ].join('\n');

/** The state tables of the domain as diagrams, each with its table. */
export function describeStates(): string {
  const parts = machines.map(
    (machine) => `## ${machine.title}\n\n${machine.about}\n\n${diagram(machine)}\n\n${table(machine)}`,
  );
  return `<!-- Made by "npm run emit". Do not edit. -->\n\n# States and moves\n\nA move that is not here cannot be made: the state that was read stands in the statement that writes.\n\n${parts.join('\n\n')}\n`;
}
