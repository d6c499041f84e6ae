import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { accessibilityFaults, show } from '../testing/render.tsx';
import { CheckboxesField } from './fields/checkboxes-field.tsx';
import { DateField } from './fields/date-field.tsx';
import { RadiosField } from './fields/radios-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { Form } from './form.tsx';
import type { Problem } from './problem.ts';
import { Refused } from './refused.tsx';

const CHOICES = [
  { value: 'a', label: 'Apples' },
  { value: 'b', label: 'Beans' },
  { value: 'c', label: 'Cress' },
];

const Sample = ({ onDate = () => undefined }: { onDate?: (date: string) => void }) => {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [name, setName] = useState('');
  const [some, setSome] = useState<readonly string[]>(['c']);
  const [one, setOne] = useState<string>();
  const [day, setDay] = useState('2026-02-28');
  return (
    <Form
      problems={problems}
      onSubmit={() =>
        setProblems([
          { field: 'name', message: 'Enter a name' },
          { field: 'day', message: 'Enter a real date' },
          { field: null, message: 'Something else is wrong' },
        ])
      }
    >
      <TextField field="name" label="Name" value={name} onChange={setName} />
      <CheckboxesField field="some" legend="Some" values={some} choices={CHOICES} onChange={setSome} />
      <RadiosField field="one" legend="One" value={one} choices={CHOICES} onChange={setOne} />
      <DateField
        field="day"
        legend="Day"
        value={day}
        onChange={(date) => {
          setDay(date);
          onDate(date);
        }}
      />
      <p>Chosen: {some.join(' ')}</p>
      <button type="submit">Send</button>
    </Form>
  );
};

describe('a form', () => {
  it('moves focus to the summary, says what is wrong at each field, and marks the title', async () => {
    document.title = 'Sample';
    const shown = show(<Sample />);
    await shown.user.click(screen.getByText('Send'));
    expect(document.activeElement).toHaveClass('nhsuk-error-summary');
    expect(document.title).toBe('Error: Sample');
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/Enter a name/);
    expect(screen.getByRole('group', { name: 'Day' })).toHaveAccessibleDescription(/Enter a real date/);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('leads from the summary to the field, also to the first box of a date', async () => {
    const { user } = show(<Sample />);
    await user.click(screen.getByText('Send'));
    await user.click(screen.getByRole('link', { name: 'Enter a name' }));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Enter a real date' }));
    expect(screen.getByLabelText('Day')).toHaveFocus();
    expect(screen.queryByRole('link', { name: 'Something else is wrong' })).toBeNull();
  });

  it('keeps ticked boxes in the order of the choices', async () => {
    const { user } = show(<Sample />);
    await user.click(within('Some', 'Apples'));
    expect(screen.getByText('Chosen: a c')).toBeVisible();
  });

  it('reports only real days, and keeps what is typed meanwhile', async () => {
    const dates: string[] = [];
    const { user } = show(<Sample onDate={(date) => dates.push(date)} />);
    const day = screen.getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '31');
    expect(day).toHaveValue('31');
    expect(dates.at(-1)).toBe('');
    const month = screen.getByLabelText('Month');
    await user.clear(month);
    await user.type(month, '3');
    expect(dates.at(-1)).toBe('2026-03-31');
  });
});

const within = (group: string, label: string): HTMLElement => {
  const found = [...screen.getByRole('group', { name: group }).querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  );
  if (!found) throw new Error(`${label} is not in ${group}`);
  return found;
};

describe('a refusal for the age of the sign-in', () => {
  it('leads to a fresh one, and back to the same page', async () => {
    const refusal = {
      __typename: 'Refused' as const,
      code: 'SIGN_IN_IS_TOO_OLD',
      message: 'This commits your organisation, and takes a sign-in made just before.',
      field: null,
      remedy: null,
      reasons: [],
    };
    const shown = show(<Refused refusal={refusal} />, { at: '/schemes/1/publish?from=home' });
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
      'href',
      '/auth/sign-in?fresh&returnTo=%2Fschemes%2F1%2Fpublish%3Ffrom%3Dhome',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});
