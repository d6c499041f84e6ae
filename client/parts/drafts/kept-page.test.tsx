import { describe, expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { WriteCommentDocument } from '../../generated/lmc/comment/comment.ts';
import { aKeeper } from '../../testing/a-keeper.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { Button } from '../button.tsx';
import { Checkbox } from '../fields/checkboxes-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { FileField } from '../fields/file-field.tsx';
import { RadiosField } from '../fields/radios-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { Form } from '../form.tsx';
import { useAction } from '../use-action.ts';
import { KeptPart } from './kept-form.tsx';
import { KeptPage, openPageDraft } from './kept-page.tsx';

const HERE_AT = '/form?of=one';
const CHOICES = [
  { value: 'a', label: 'Apples' },
  { value: 'b', label: 'Beans' },
];

/** A form whose fields are one state, as most are: each change is made from what was drawn. */
const Sample = () => {
  const [typed, setTyped] = useState({ name: '', what: '', ticked: false, why: '', on: '' });
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
      <DateField field="on" legend="On which day?" value={typed.on} onChange={(on) => setTyped({ ...typed, on })} />
      {typed.on && <p>On {typed.on}</p>}
      <FileField label="Figures" hint="A CSV file" onChange={() => undefined} />
      <p>{rows.join(' and ')}</p>
      <Button onClick={() => setRows([...rows, 'another'])}>Add a row</Button>
      <Button sends onClick={() => void send()}>
        Keep it as a draft
      </Button>
      <Button type="submit">Send</Button>
    </Form>
  );
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
    { at: HERE_AT, answers },
  );
const HERE = { timeout: 3000 };

describe('what is written in a form', () => {
  it('is kept a moment after the typing stops, says until when, and holds only what was written', async () => {
    const { given, answers } = aKeeper(HERE_AT);
    const shown = shownWith(answers);
    await shown.user.type(screen.getByLabelText('Name'), 'Ann');
    expect(await screen.findByText(/What you wrote is kept until 17 November 2025/, undefined, HERE)).toBeVisible();
    await shown.user.click(screen.getByRole('checkbox', { name: 'Ticked' }));
    await shown.user.click(screen.getByRole('button', { name: 'Add a row' }));
    await waitFor(() => expect(given.at(-1)).toEqual({ name: 'Ann', ticked: true, rows: ['first', 'another'] }), HERE);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('is put back, field by field, also into one that is only shown by another', async () => {
    const { answers } = aKeeper(HERE_AT, {
      fields: { name: 'Ann', what: 'b', ticked: true, why: 'They keep', rows: ['one', 'two'] },
    });
    const shown = shownWith(answers);
    expect(await screen.findByDisplayValue('They keep')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Ann');
    expect(screen.getByRole('radio', { name: 'Beans' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Ticked' })).toBeChecked();
    expect(screen.getByText('one and two')).toBeVisible();
    expect(screen.getByText(/What you wrote here on 1 November 2025/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says so also where it is one field', async () => {
    shownWith(aKeeper(HERE_AT, { fields: { name: 'Ann' } }).answers);
    expect(await screen.findByText(/What you wrote here on 1 November 2025/)).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Ann');
  });

  it('does not take the place of what is typed meanwhile, nor is a choice put back that there is no more', async () => {
    const { answers, given } = aKeeper(HERE_AT, { fields: { name: 'Old', what: 'gone' }, delay: 700 });
    const { user } = shownWith(answers);
    await fill(user, screen.getByLabelText('Name'), 'New');
    await waitFor(() => expect(given.at(-1)).toMatchObject({ name: 'New' }), HERE);
    expect(screen.getByLabelText('Name')).toHaveValue('New');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('is forgotten once its form is accepted', async () => {
    const { given, answers } = aKeeper(HERE_AT, { fields: { name: 'Ann', rows: ['one'] } });
    const { user } = shownWith([...answers, accepted]);
    await screen.findByDisplayValue('Ann');
    await screen.findByText('one');
    expect(openPageDraft()?.isWritten()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(given.at(-1)).toEqual({}), HERE);
    expect(openPageDraft()?.isWritten()).toBe(false);
  });

  it('stays when it is refused', async () => {
    const { given, answers } = aKeeper(HERE_AT, { fields: { name: 'Ann' } });
    const { user } = shownWith([...answers, refused]);
    await screen.findByDisplayValue('Ann');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('It is closed.')).toBeVisible();
    expect(openPageDraft()?.isWritten()).toBe(true);
    expect(given).toEqual([]);
  });

  it('goes also with another button that sends it', async () => {
    const { given, answers } = aKeeper(HERE_AT, { fields: { name: 'Ann' } });
    const { user } = shownWith([...answers, accepted]);
    await screen.findByDisplayValue('Ann');
    await user.click(screen.getByRole('button', { name: 'Keep it as a draft' }));
    await waitFor(() => expect(given.at(-1)).toEqual({}), HERE);
    expect(openPageDraft()?.isWritten()).toBe(false);
  });

  it('is also a date of which only a part is typed', async () => {
    const { given, answers } = aKeeper(HERE_AT);
    const { user, unmount } = shownWith(answers);
    await user.type(screen.getByLabelText('Day'), '3');
    await user.type(screen.getByLabelText('Year'), '2025');
    const half = { on: { day: '3', month: '', year: '2025' } };
    await waitFor(() => expect(given.at(-1)).toEqual(half), HERE);
    unmount();
    const again = shownWith(aKeeper(HERE_AT, { fields: half }).answers);
    expect(await screen.findByDisplayValue('2025')).toBeVisible();
    expect(screen.getByLabelText('Day')).toHaveValue('3');
    await again.user.type(screen.getByLabelText('Month'), '11');
    expect(screen.getByText('On 2025-11-03')).toBeVisible();
  });

  it('is also a whole date', async () => {
    shownWith(aKeeper(HERE_AT, { fields: { on: '2025-12-31' } }).answers);
    expect(await screen.findByText('On 2025-12-31')).toBeVisible();
    expect(screen.getByLabelText('Month')).toHaveValue('12');
  });

  it('is of a file only its name, which says that it is to be chosen again', async () => {
    const { given, answers } = aKeeper(HERE_AT);
    const { user, unmount } = shownWith(answers);
    await user.upload(screen.getByLabelText('Figures'), new File(['a,b'], 'figures.csv', { type: 'text/csv' }));
    await waitFor(() => expect(given.at(-1)).toEqual({ file: 'figures.csv' }), HERE);
    unmount();
    const again = shownWith(aKeeper(HERE_AT, { fields: { file: 'figures.csv' } }).answers);
    expect(await screen.findByText(/You had chosen figures.csv. Choose the file again/)).toBeVisible();
    expect(await accessibilityFaults(again)).toEqual([]);
    await again.user.upload(screen.getByLabelText('Figures'), new File(['a,b'], 'figures.csv', { type: 'text/csv' }));
    expect(screen.queryByText(/Choose the file again/)).toBeNull();
  });

  it('is at risk until it is kept, and then only not sent', async () => {
    const { answers } = aKeeper(HERE_AT);
    const { user } = shownWith(answers);
    await user.type(screen.getByLabelText('Name'), 'A');
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await screen.findByText(/What you wrote is kept until/, undefined, HERE);
    expect(leave()).toBe(true);
    expect(openPageDraft()?.isWritten()).toBe(true);
  });
});
