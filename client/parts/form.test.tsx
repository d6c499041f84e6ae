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

const Dated = ({ unchecked = false, onSend = () => undefined }: { unchecked?: boolean; onSend?: () => void }) => {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [day, setDay] = useState('');
  const send = (): void => {
    setProblems(day || unchecked ? [] : [{ field: 'day', message: 'Enter the day' }]);
    if (day || unchecked) onSend();
  };
  return (
    <Form problems={problems} onSubmit={send}>
      <DateField field="day" legend="Day of it" value={day} unchecked={unchecked} onChange={setDay} />
      <button type="submit">Send</button>
    </Form>
  );
};
const typeDate = async (user: ReturnType<typeof show>['user'], typed: readonly [string, string, string]) => {
  for (const [index, box] of ['Day', 'Month', 'Year'].entries()) {
    await user.clear(screen.getByLabelText(box));
    if (typed[index]) await user.type(screen.getByLabelText(box), typed[index]);
  }
};

describe('a date that is none', () => {
  it.each([
    [['3', '11', '25'], 'Enter the day. Year must include 4 numbers', ['Year']],
    [['3', '11', ''], 'Enter the day. The date must include a year', ['Year']],
    [['3', '', ''], 'Enter the day. The date must include a month and a year', ['Month', 'Year']],
    [['3', '13', '2025'], 'Enter the day. Month must be a number from 1 to 12', ['Month']],
    [['31', '2', '2026'], 'Enter the day. The date must be a real date', ['Day']],
    [['', '', ''], 'Enter the day', ['Day', 'Month', 'Year']],
  ] as const)('typed as %j says why, at its boxes', async (typed, message, boxes) => {
    const { user } = show(<Dated />);
    await typeDate(user, typed);
    await user.click(screen.getByText('Send'));
    expect(screen.getByRole('link', { name: message })).toBeVisible();
    expect(
      ['Day', 'Month', 'Year'].filter((box) => screen.getByLabelText(box).classList.contains('nhsuk-input--error')),
    ).toEqual(boxes);
  });

  it('is not sent as no date where the page leaves it open', async () => {
    let sent = 0;
    const { user } = show(<Dated unchecked onSend={() => (sent += 1)} />);
    await typeDate(user, ['3', '11', '25']);
    await user.click(screen.getByText('Send'));
    expect(screen.getByRole('link', { name: 'Year must include 4 numbers' })).toBeVisible();
    expect(sent).toBe(0);
    await typeDate(user, ['', '', '']);
    await user.click(screen.getByText('Send'));
    expect(sent).toBe(1);
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
