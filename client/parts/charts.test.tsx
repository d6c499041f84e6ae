import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { mayNot, may } from '../testing/a-consultation.ts';
import { accessibilityFaults, show } from '../testing/render.tsx';
import { Allowed } from './allowed.tsx';
import { Progress } from './progress.tsx';
import { ShareBar } from './share-bar.tsx';
import { StepChart, stepPath } from './step-chart.tsx';

const POINTS = [
  { on: '2025-12-01', value: 0 },
  { on: '2025-12-05', value: 40 },
  { on: '2025-12-19', value: 70 },
];

describe('charts', () => {
  it('hold their value until the next change: across, then up', () => {
    const x = (date: string): number => Number(date.slice(8));
    expect(stepPath(POINTS, x, (value) => 100 - value)).toBe('M1 100H5V60H19V30');
  });

  it('say the same in a table and in words', async () => {
    const shown = show(
      <StepChart
        title="Planning: accepted"
        unit="practices"
        points={POINTS}
        most={75}
        level={{ value: 50, words: '50 needed' }}
      />,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(/0 on 1 December 2025, 70 on 19 December 2025/);
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' '))).toEqual([
      'DatePractices',
      'Date 1 December 2025Practices 0',
      'Date 5 December 2025Practices 40',
      'Date 19 December 2025Practices 70',
    ]);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('draw nothing without points', () => {
    const { container } = show(<StepChart title="Nothing" unit="practices" points={[]} most={75} />);
    expect(container.querySelector('svg')).toBeNull();
  });

  it('carry their words in a bar, also with none of none', () => {
    const { container } = show(
      <>
        <ShareBar label="Planning" value={70} of={75} needed={50} />
        <ShareBar label="Later" value={0} of={0} />
      </>,
    );
    expect(screen.getByText('70 of 75, 50 needed')).toBeVisible();
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('announce progress in tenths, not at every step', () => {
    show(<Progress label="Worked out" done={37} total={75} />);
    expect(screen.getByRole('status')).toHaveTextContent('Worked out: 40% done');
    expect(screen.getByRole('progressbar', { name: 'Worked out' })).toHaveValue(37);
  });
});

describe('what one may do', () => {
  it('is shown, or the reason, or nothing', () => {
    const no = mayNot('X', 'The phase runs until 31 March.');
    show(
      <>
        <Allowed permission={may()}>Yes</Allowed>
        <Allowed permission={no} otherwise="You cannot pay it">
          No
        </Allowed>
        <Allowed permission={no}>Hidden</Allowed>
      </>,
    );
    expect(screen.getByText('Yes')).toBeVisible();
    expect(screen.getByText('You cannot pay it: The phase runs until 31 March.')).toBeVisible();
    expect(screen.queryByText('Hidden')).toBeNull();
  });
});
