import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  FactPracticesDocument,
  type FactPracticesQuery,
  FactToEnterDocument,
  PhaseFactsDocument,
  type PhaseFactsPartsFragment,
  TellFactDocument,
} from '../../generated/commissioner/facts/facts.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { schemeOfPhases } from '../../testing/facts-of-a-scheme.ts';
import { fill } from '../../testing/fill.ts';
import { aSession, accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { EnterFactPage } from './enter-page.tsx';
import { FactsPage } from './facts-page.tsx';
import { FactPracticesPage } from './practices-page.tsx';

type Fact = PhaseFactsPartsFragment['facts'][number];
type Row = FactPracticesQuery['factPractices']['nodes'][number];

const fact = (changes: Partial<Fact> = {}): Fact => ({
  __typename: 'AskedFact',
  key: 'items/flu',
  field: 'items',
  indicator: 'flu',
  label: 'Items done: flu jab',
  unit: 'count',
  from: '2026-01-01',
  date: '2026-03-31',
  latest: false,
  general: false,
  counted: true,
  components: ['Flu jabs'],
  held: 3,
  lacking: 2,
  wrong: 1,
  ...changes,
});
const facts = (changes: Partial<PhaseFactsPartsFragment> = {}) =>
  answer({
    document: PhaseFactsDocument,
    data: {
      phaseFacts: {
        __typename: 'PhaseFacts',
        phaseKey: 'main',
        phaseName: 'Phase main',
        practices: 6,
        closedAt: null,
        unread: [],
        template: 'practice_code\r\n',
        tell: may(),
        facts: [fact()],
        ...changes,
      },
    },
  });
const FACTS = { at: '/schemes/s/facts', path: '/schemes/:schemeId/facts' };

describe('what the sums need', () => {
  it.each([[[fact()]], [[]]])(
    'says which part of the payment cannot be read, and why, beside the facts of the rest',
    async (known) => {
      const sentence = '"Share" cannot be worked out: "How it is worked out" is "lottery".';
      show(<FactsPage />, {
        ...FACTS,
        answers: [schemeOfPhases(['main']), facts({ facts: known, unread: [sentence] })],
      });
      expect(await screen.findByText(sentence)).toBeVisible();
      expect(screen.queryByText(/need no facts/)).not.toBeInTheDocument();
      expect(screen.queryAllByText('Items done: flu jab')).toHaveLength(known.length);
    },
  );

  it('says for how many practices each fact is known, and leads to those who lack it', async () => {
    const shown = show(<FactsPage />, {
      ...FACTS,
      answers: [
        schemeOfPhases(['main', 'other']),
        facts({
          facts: [
            fact(),
            fact({
              key: 'q',
              label: 'Quintile',
              from: null,
              latest: true,
              general: true,
              counted: false,
              held: 6,
              lacking: 0,
              wrong: 0,
            }),
          ],
        }),
      ],
    });
    expect(await screen.findByText('6 practices take part. 2 values lacking, 1 to settle.')).toBeVisible();
    const table = screen.getByRole('table', { name: 'Each fact' });
    expect(within(table).getByRole('link', { name: /^2 practices lack it/ })).toHaveAttribute(
      'href',
      expect.stringContaining('state=LACKING'),
    );
    expect(screen.getByRole('link', { name: 'Phase other' })).toBeVisible();
    expect(table).toHaveTextContent(
      /From 1 January 2026 to 31 March 2026.*The latest by 31 March 2026.*The commissioner, once for every scheme/,
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('gives a template of exactly what is lacking', async () => {
    const made = jest.fn<(blob: Blob) => string>(() => 'blob:x');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    const kept = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = show(<FactsPage />, { ...FACTS, answers: [schemeOfPhases(['main']), facts()] });
    await user.click(await screen.findByRole('button', { name: 'Download the template' }));
    expect(made).toHaveBeenCalledTimes(1);
    expect(made.mock.calls[0]?.[0].type).toBe('text/csv;charset=utf-8');
    expect(kept).toHaveBeenCalledTimes(1);
    kept.mockRestore();
  });

  it('says when everything is known, when nothing is needed, and when nobody takes part', async () => {
    const all = show(<FactsPage />, {
      ...FACTS,
      answers: [schemeOfPhases(['main']), facts({ facts: [fact({ held: 6, lacking: 0, wrong: 0 })] })],
    });
    expect(await screen.findByText('Everything is known of 6 practices.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Download the template' })).toBeNull();
    all.unmount();
    const none = show(<FactsPage />, { ...FACTS, answers: [schemeOfPhases(['main']), facts({ facts: [] })] });
    expect(await screen.findByText('The payments of this phase need no facts about practices.')).toBeVisible();
    none.unmount();
    show(<FactsPage />, { ...FACTS, answers: [schemeOfPhases(['main']), facts({ practices: 0 })] });
    expect(await screen.findByText(/No practice takes part in this phase/)).toBeVisible();
  });

  it('says to whoever may not tell facts that they may not, and after the sums that they must be worked out again', async () => {
    show(<FactsPage />, {
      ...FACTS,
      answers: [
        schemeOfPhases(['main']),
        facts({
          tell: mayNot('YOUR_ROLE_DOES_NOT_ALLOW_THIS', 'You need the right to prepare.'),
          closedAt: '2026-04-01T09:00:00.000Z',
        }),
      ],
    });
    expect(await screen.findByText('You cannot tell facts: You need the right to prepare.')).toBeVisible();
    expect(screen.getByText(/counts when the run is calculated again/)).toBeVisible();
  });

  it('can be asked for again after no answer', async () => {
    show(<FactsPage />, {
      ...FACTS,
      answers: [schemeOfPhases(['main']), answer({ document: PhaseFactsDocument, error: new Error('No answer') })],
    });
    expect(await screen.findByRole('button', { name: /again/i })).toBeVisible();
  });
});

const row = (changes: Partial<Row> = {}): Row => ({
  __typename: 'FactOfPractice',
  state: 'LACKING',
  value: null,
  date: null,
  source: null,
  toldBy: null,
  toldAt: null,
  problem: null,
  practice: { __typename: 'Organisation', id: 'p1', code: 'ZZ0001', name: 'Abbey Surgery' },
  ...changes,
});
const practices = (state: Row['state'], rows: Row[], total = rows.length) =>
  answer({
    document: FactPracticesDocument,
    variables: { state },
    data: {
      factPractices: {
        __typename: 'FactOfPracticeConnection',
        totalCount: total,
        pageInfo: { __typename: 'PageInfo', hasNextPage: total > rows.length, endCursor: 'c' },
        nodes: rows,
      },
    },
  });
const PRACTICES = (state: string) => ({
  at: `/schemes/s/facts/practices?phase=main&fact=items/flu&state=${state}`,
  path: '/schemes/:schemeId/facts/practices',
});

describe('the practices of a fact', () => {
  it('that lack it lead to the page where it is entered', async () => {
    const shown = show(<FactPracticesPage />, {
      ...PRACTICES('LACKING'),
      answers: [schemeOfPhases(['main']), facts(), practices('LACKING', [row()], 41)],
    });
    expect(await screen.findByText('1 to 1 of 41 practices')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Enter it for Abbey Surgery' })).toHaveAttribute(
      'href',
      '/schemes/s/facts/enter?phase=main&fact=items%2Fflu&practice=p1&name=Abbey+Surgery',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('that have it say the value, where it is from, and who told it', async () => {
    const held = row({
      state: 'HELD',
      value: '40',
      date: '2026-03-31',
      source: 'Reported by the practice',
      toldBy: 'Sam Reed',
      toldAt: '2026-02-19T09:00:00.000Z',
    });
    show(<FactPracticesPage />, {
      ...PRACTICES('HELD'),
      answers: [schemeOfPhases(['main']), facts(), practices('HELD', [held])],
    });
    expect((await screen.findAllByRole('row'))[1]).toHaveTextContent(
      /40.*31 March 2026.*Reported by the practice.*Sam Reed/,
    );
  });

  it('to settle say what is wrong; to whoever may only look there is no link', async () => {
    const wrong = row({ state: 'WRONG', problem: 'has different values: 40, 41' });
    show(<FactPracticesPage />, {
      ...PRACTICES('WRONG'),
      session: aSession({ may: () => false }),
      answers: [schemeOfPhases(['main']), facts(), practices('WRONG', [wrong])],
    });
    expect(await screen.findByText('has different values: 40, 41')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Correct it/ })).toBeNull();
  });

  it('are none, or the fact is not one that is needed', async () => {
    const none = show(<FactPracticesPage />, {
      ...PRACTICES('LACKING'),
      answers: [schemeOfPhases(['main']), facts(), practices('LACKING', [])],
    });
    expect(await screen.findByText('No practice lacks it.')).toBeVisible();
    none.unmount();
    show(<FactPracticesPage />, { ...PRACTICES('LACKING'), answers: [schemeOfPhases(['main']), facts({ facts: [] })] });
    expect(await screen.findByText('The payments of this phase do not need that fact.')).toBeVisible();
  });
});

const ENTER = {
  at: '/schemes/s/facts/enter?phase=main&fact=items/flu&practice=p1&name=Abbey',
  path: '/schemes/:schemeId/facts/enter',
};

const known = (version: number, { value = null, times }: { value?: string | null; times?: number } = {}) =>
  answer({
    document: FactToEnterDocument,
    ...(times ? { times } : {}),
    data: {
      factOfPractice: {
        __typename: 'FactOfPractice',
        state: value === null ? 'LACKING' : 'HELD',
        value,
        date: value === null ? null : '2026-03-31',
        source: value === null ? null : 'Letter',
        toldBy: value === null ? null : 'Sam Reed',
        version,
      },
    },
  });

describe('entering one value', () => {
  it('that somebody told meanwhile shows theirs, and is sent again on it', async () => {
    const message = 'Items done, ZZ1: Sam Reed told 40 for 31 March 2026 while you were looking, and you would save 7.';
    const refuses = answer({
      document: TellFactDocument,
      variables: { expectedVersion: 0 },
      data: {
        tellFact: {
          __typename: 'Refused',
          code: 'FACT_WAS_TOLD_MEANWHILE',
          message,
          field: 'value',
          remedy: null,
          reasons: [],
        },
      },
    });
    const tells = answer({
      document: TellFactDocument,
      variables: { expectedVersion: 1 },
      data: {
        tellFact: {
          __typename: 'PhaseFacts',
          phaseKey: 'main',
          phaseName: 'Phase main',
          practices: 6,
          closedAt: null,
          unread: [],
          template: '',
          tell: may(),
          facts: [],
        },
      },
    });
    const { user } = show(<EnterFactPage />, {
      ...ENTER,
      answers: [schemeOfPhases(['main']), facts(), known(0, { times: 1 }), known(1, { value: '40' }), refuses, tells],
    });
    await fill(user, await screen.findByLabelText('Value'), '7');
    await fill(user, screen.getByLabelText('Where is it taken from?'), 'Letter');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect(await screen.findByText('Known now: 40 for 31 March 2026, from Letter, told by Sam Reed.')).toBeVisible();
    expect(screen.getByRole('link', { name: message })).toBeVisible();
    expect(screen.getByLabelText('Value')).toHaveValue('7');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/s/facts?phase=main');
  });

  it('sends it with its day and source', async () => {
    const tells = answer({
      document: TellFactDocument,
      variables: {
        schemeId: 's',
        phaseKey: 'main',
        practiceId: 'p1',
        factKey: 'items/flu',
        value: '7',
        date: '2026-03-31',
        source: 'Letter',
        expectedVersion: 3,
      },
      data: {
        tellFact: {
          __typename: 'PhaseFacts',
          phaseKey: 'main',
          phaseName: 'Phase main',
          practices: 6,
          closedAt: null,
          unread: [],
          template: '',
          tell: may(),
          facts: [],
        },
      },
    });
    const { user } = show(<EnterFactPage />, {
      ...ENTER,
      answers: [schemeOfPhases(['main']), facts(), known(3), tells],
    });
    await user.click(await screen.findByRole('button', { name: 'Save it' }));
    for (const name of ['Enter the value', 'Say where it is taken from'])
      expect(screen.getByRole('link', { name })).toBeVisible();
    await fill(user, screen.getByLabelText('Value'), '7');
    await fill(user, screen.getByLabelText('Where is it taken from?'), 'Letter');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/s/facts?phase=main');
  });

  it('that is far above the list is saved with why it is right', async () => {
    const message = 'Items done: 17000 is more than twice the 8,000 patients on the list. Is it right?';
    const refuses = answer({
      document: TellFactDocument,
      variables: { whyUnusual: null },
      data: {
        tellFact: {
          __typename: 'Refused',
          code: 'FACT_IS_UNUSUAL',
          message,
          field: 'value',
          remedy: null,
          reasons: [],
        },
      },
    });
    const tells = answer({
      document: TellFactDocument,
      variables: { value: '17000', whyUnusual: 'Three jabs for each patient.' },
      data: {
        tellFact: {
          __typename: 'PhaseFacts',
          phaseKey: 'main',
          phaseName: 'Phase main',
          practices: 6,
          closedAt: null,
          unread: [],
          template: '',
          tell: may(),
          facts: [],
        },
      },
    });
    const { user } = show(<EnterFactPage />, {
      ...ENTER,
      answers: [schemeOfPhases(['main']), facts(), known(0), refuses, tells],
    });
    await fill(user, await screen.findByLabelText('Value'), '17000');
    await fill(user, screen.getByLabelText('Where is it taken from?'), 'Letter');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
    await fill(user, screen.getByLabelText('Why is it right as it stands?'), 'Three jabs for each patient.');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/s/facts?phase=main');
  });

  it('shows at its field what the server refuses', async () => {
    const message = 'Enter a number that is not below zero: "-7".';
    const refuses = answer({
      document: TellFactDocument,
      data: {
        tellFact: { __typename: 'Refused', code: 'FACT_IS_WRONG', message, field: 'value', remedy: null, reasons: [] },
      },
    });
    const { user } = show(<EnterFactPage />, {
      ...ENTER,
      answers: [schemeOfPhases(['main']), facts(), known(0), refuses],
    });
    await fill(user, await screen.findByLabelText('Value'), '-7');
    await fill(user, screen.getByLabelText('Where is it taken from?'), 'Letter');
    await user.click(screen.getByRole('button', { name: 'Save it' }));
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
  });
});
