import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { aSession, show } from '../../testing/render.tsx';
import { owing } from '../../testing/reminder.ts';
import { RemindLink } from './remind-link.tsx';

const LINK = <RemindLink thing="COUNTS" subjectId="s" />;
const session = aSession();

describe('the way to a reminder', () => {
  it('leads to it where it can be sent', async () => {
    show(LINK, { session, answers: [owing('COUNTS', 's', 9)] });
    const link = await screen.findByRole('link', { name: 'Remind these 9 practices that owe counts' });
    expect(link.getAttribute('href')).toBe('/remind/counts/s');
  });

  it('says why in its place where it cannot be sent today', async () => {
    show(LINK, { session, answers: [owing('COUNTS', 's', 9, 'They were reminded today already.')] });
    await screen.findByText(
      'These 9 practices that owe counts cannot be reminded today: They were reminded today already.',
    );
    expect(screen.queryByRole('link')).toBeNull();
  });
});
