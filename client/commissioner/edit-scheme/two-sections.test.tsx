import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  ComponentKindsDocument,
  SaveSchemeDocument,
  SchemeToEditDocument,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { aDefinition } from '../../testing/a-definition.ts';
import { KINDS } from '../../testing/component-kinds.ts';
import { anEditedScheme } from '../../testing/a-scheme.ts';
import { answer, show } from '../../testing/render.tsx';
import type { EditedScheme, EditedText } from './draft.ts';
import { PaymentPage } from './payment-page.tsx';
import { PhaseDatesPage } from './phase-dates-page.tsx';

type Phase = EditedText['phases'][number];

const STALE = {
  saveScheme: {
    __typename: 'Refused' as const,
    code: 'SOMEBODY_CHANGED_THIS_FIRST',
    message: 'Somebody changed this while you were looking at it.',
    field: 'expectedVersion',
    remedy: 'Nothing was lost.',
    reasons: [],
  },
};

/** A draft that somebody else saved as version 4, with this in its first phase. */
const savedByAnother = (changes: Partial<Phase>, sentence?: string): EditedScheme => {
  const { currentVersion } = anEditedScheme();
  const { phases, ...rest } = aDefinition();
  const worded = currentVersion.worded && {
    ...currentVersion.worded,
    phases: currentVersion.worded.phases.map((phase) => ({
      ...phase,
      components: phase.components.map((one) => ({ ...one, sentence: sentence ?? one.sentence })),
    })),
  };
  const changed = phases.map((phase, place) => (place === 0 ? { ...phase, ...changes } : phase));
  return anEditedScheme({
    version: 4,
    currentVersion: { ...currentVersion, worded, definition: { ...rest, phases: changed } },
  });
};

/** The server to which version 4 was saved while this person looked at version 3; and the phases that it was sent on top. */
const aServer = (theirs: EditedScheme) => {
  const sent: unknown[] = [];
  const answers = [
    answer({ document: SchemeToEditDocument, data: { scheme: anEditedScheme() }, times: 1 }),
    answer({ document: SchemeToEditDocument, data: { scheme: theirs } }),
    answer({ document: SaveSchemeDocument, variables: { expectedVersion: 3 }, data: STALE }),
    {
      request: {
        query: SaveSchemeDocument,
        variables: ({ expectedVersion }: { expectedVersion: number }) => expectedVersion === 4,
      },
      result: ({ definition }: { definition: { phases: unknown } }) => {
        sent.push(definition.phases);
        return {
          data: {
            saveScheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together', state: 'DRAFT', version: 5 },
          },
        };
      },
    },
  ];
  return { sent, answers };
};
const at = (section: string) => ({
  at: `/schemes/scheme-1/edit/phases/planning/${section}`,
  path: `/schemes/:schemeId/edit/phases/:phaseKey/${section}`,
});

describe('two people in the sections of one phase', () => {
  it('who sets the dates and who sets the payment are both saved, though the dates change the sentence', async () => {
    const theirs = savedByAnother({ to: '2026-05-31' }, 'Each practice is paid 5/12 of its QOF payment for 2024-25.');
    const { sent, answers } = aServer(theirs);
    const { user } = show(<PaymentPage />, {
      ...at('payment'),
      answers: [answer({ document: ComponentKindsDocument, data: KINDS }), ...answers],
    });
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-1/edit');
    expect(sent).toMatchObject([[{ key: 'planning', to: '2026-05-31' }]]);
  });

  it('who takes the phase away is told that its payment was changed', async () => {
    const [component] = aDefinition().phases[0]?.components ?? [];
    if (!component) throw new Error('The definition has no payment.');
    const { sent, answers } = aServer(savedByAnother({ components: [{ ...component, name: 'Another share' }] }));
    const { user } = show(<PhaseDatesPage />, { ...at('dates'), answers });
    await user.click(await screen.findByRole('checkbox', { name: 'Take this phase out of the draft' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody changed this while you were looking at it.')).toBeVisible();
    expect(sent).toEqual([]);
  });
});
