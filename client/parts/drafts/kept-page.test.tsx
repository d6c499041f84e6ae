import { describe, expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { WriteCommentDocument } from '../../generated/lmc/comment/comment.ts';
import { KeepFormDraftDocument, KeptDraftDocument } from '../../generated/parts/drafts/drafts.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { Button } from '../button.tsx';
import { Checkbox } from '../fields/checkboxes-field.tsx';
import { RadiosField } from '../fields/radios-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { Form } from '../form.tsx';
import { useAction } from '../use-action.ts';
import { KeptPart } from './kept-form.tsx';
import { KeptPage, openPageDraft } from './kept-page.tsx';

const CHOICES = [
  { value: 'a', label: 'Apples' },
  { value: 'b', label: 'Beans' },
];

/** A form whose fields are one state, as most are: each change is made from what was drawn. */
const Sample = () => {
  const [typed, setTyped] = useState({ name: '', what: '', ticked: false, why: '' });
  const [rows, setRows] = useState<readonly string[]>(['first']);
  const action = useAction(WriteCommentDocument);
  const send = () => action.run({ consultationId: 'consultation-1', clause: 'a', body: typed.name, send: true });
  return (
    <Form onSubmit={() => void send()} action={action}>
      <KeptPart name="rows" part={rows} onPutBack={setRows} />
      <TextField field="name" label="Name" value={typed.name} onChange={(name) => setTyped({ ...typed, name })} />
      <RadiosField
        field="what"
        legend="What"
        value={typed.what}
        choices={CHOICES}
        onChange={(what) => setTyped({ ...typed, what })}
      />
      <Checkbox
        field="ticked"
        label="Ticked"
        checked={typed.ticked}
        onChange={(ticked) => setTyped({ ...typed, ticked })}
      />
      {typed.what === 'b' && (
        <TextField field="why" label="Why beans?" value={typed.why} onChange={(why) => setTyped({ ...typed, why })} />
      )}
      <p>{rows.join(' and ')}</p>
      <Button onClick={() => setRows([...rows, 'another'])}>Add a row</Button>
      <Button type="submit">Send</Button>
    </Form>
  );
};

/** A keeper as the server is: what it was given last. */
const aServer = (fields: Record<string, unknown> | null = null) => {
  const given: Record<string, unknown>[] = [];
  const answers: MockLink.MockedResponse[] = [
    answer({
      document: KeptDraftDocument,
      variables: { page: '/form?of=one' },
      data: {
        formDraft: fields && {
          __typename: 'FormDraft',
          fields,
          keptAt: '2025-11-01T10:00:00.000Z',
          keptUntil: '2025-11-15T10:00:00.000Z',
        },
      },
    }),
    {
      request: { query: KeepFormDraftDocument, variables: () => true },
      result: (variables) => {
        given.push(variables.fields as Record<string, unknown>);
        return {
          data: {
            keepFormDraft: {
              __typename: 'FormDraft',
              keptAt: '2025-11-03T10:00:00.000Z',
              keptUntil: '2025-11-17T10:00:00.000Z',
            },
          },
        };
      },
      maxUsageCount: 20,
    },
  ];
  return { given, answers };
};
const accepted = answer({
  document: WriteCommentDocument,
  data: { writeComment: { __typename: 'Consultation', id: 'consultation-1', comments: [] } },
});
const refused = answer({
  document: WriteCommentDocument,
  data: {
    writeComment: {
      __typename: 'Refused',
      code: 'CONSULTATION_IS_CLOSED',
      message: 'It is closed.',
      field: null,
      remedy: null,
      reasons: [],
    },
  },
});
const shownWith = (answers: readonly MockLink.MockedResponse[]) =>
  show(
    <KeptPage>
      <Sample />
    </KeptPage>,
    { at: '/form?of=one', answers },
  );
const HERE = { timeout: 3000 };

describe('what is written in a form', () => {
  it('is kept a moment after the typing stops, says until when, and holds only what was written', async () => {
    const { given, answers } = aServer();
    const shown = shownWith(answers);
    await shown.user.type(screen.getByLabelText('Name'), 'Ann');
    expect(await screen.findByText(/What you wrote is kept until 17 November 2025/, undefined, HERE)).toBeVisible();
    await shown.user.click(screen.getByRole('checkbox', { name: 'Ticked' }));
    await shown.user.click(screen.getByRole('button', { name: 'Add a row' }));
    await waitFor(() => expect(given.at(-1)).toEqual({ name: 'Ann', ticked: true, rows: ['first', 'another'] }), HERE);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('is put back, field by field, also into one that is only shown by another', async () => {
    const { answers } = aServer({ name: 'Ann', what: 'b', ticked: true, why: 'They keep', rows: ['one', 'two'] });
    const shown = shownWith(answers);
    expect(await screen.findByDisplayValue('They keep')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Ann');
    expect(screen.getByRole('radio', { name: 'Beans' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Ticked' })).toBeChecked();
    expect(screen.getByText('one and two')).toBeVisible();
    expect(screen.getByText(/What you wrote here on 1 November 2025/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('does not take the place of what is typed meanwhile, nor is a choice put back that there is no more', async () => {
    const { answers, given } = aServer({ name: 'Old', what: 'gone' });
    const { user } = shownWith(answers);
    await user.type(screen.getByLabelText('Name'), 'New');
    await waitFor(() => expect(given.at(-1)).toMatchObject({ name: 'New' }), HERE);
    expect(screen.getByLabelText('Name')).toHaveValue('New');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('is forgotten once its form is accepted', async () => {
    const { given, answers } = aServer({ name: 'Ann', rows: ['one'] });
    const { user } = shownWith([...answers, accepted]);
    await screen.findByDisplayValue('Ann');
    await screen.findByText('one');
    expect(openPageDraft()?.isWritten()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(given.at(-1)).toEqual({}), HERE);
    expect(openPageDraft()?.isWritten()).toBe(false);
  });

  it('stays when it is refused', async () => {
    const { given, answers } = aServer({ name: 'Ann' });
    const { user } = shownWith([...answers, refused]);
    await screen.findByDisplayValue('Ann');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('It is closed.')).toBeVisible();
    expect(openPageDraft()?.isWritten()).toBe(true);
    expect(given).toEqual([]);
  });

  it('is at risk until it is kept, and then only not sent', async () => {
    const { answers } = aServer();
    const { user } = shownWith(answers);
    await user.type(screen.getByLabelText('Name'), 'A');
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await screen.findByText(/What you wrote is kept until/, undefined, HERE);
    expect(leave()).toBe(true);
    expect(openPageDraft()?.isWritten()).toBe(true);
  });
});
