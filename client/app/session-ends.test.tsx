import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BroadcastChannel } from 'node:worker_threads';
import { act, screen } from '@testing-library/react';
import { accessibilityFaults, show } from '../testing/render.tsx';
import { SessionEnds } from './session-ends.tsx';

/** The other tabs, as the component hears them. */
class Tabs {
  static heard: (() => void)[] = [];
  set onmessage(listener: () => void) {
    Tabs.heard.push(listener);
  }
  close(): void {
    Tabs.heard = [];
  }
}

describe('the end of a session', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2025-11-03T09:00:00Z') });
    Object.assign(globalThis, { BroadcastChannel: Tabs });
  });
  afterEach(() => {
    jest.useRealTimers();
    Object.assign(globalThis, { BroadcastChannel });
  });
  const pass = (minutes: number): void => act(() => void jest.advanceTimersByTime(minutes * 60_000));
  const shownFor = (secondsLeft: number) => {
    const told = { onStay: jest.fn(), onOver: jest.fn() };
    const ends = { __typename: 'SessionEnds' as const, idleSeconds: 29 * 60, secondsLeft };
    return { ...told, shown: show(<SessionEnds ends={ends} {...told} />, { at: '/schemes' }) };
  };

  it('is announced five minutes before, with a way to stay', () => {
    const { onStay, onOver } = shownFor(12 * 3600);
    pass(23);
    expect(screen.queryByRole('alert')).toBeNull();
    pass(1);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'You will be signed out in 5 minutes. What you have written is kept.',
    );
    pass(0.5);
    expect(screen.getByRole('alert')).toHaveTextContent('You will be signed out in 4 minutes.');
    act(() => screen.getByRole('button', { name: 'Stay signed in' }).click());
    expect(onStay).toHaveBeenCalledTimes(1);
    expect(onOver).not.toHaveBeenCalled();
  });

  it('is put off by an answer to any tab', () => {
    const { onOver } = shownFor(12 * 3600);
    pass(25);
    act(() => Tabs.heard.forEach((tell) => tell()));
    pass(1);
    expect(screen.queryByRole('alert')).toBeNull();
    pass(24);
    expect(screen.getByRole('alert')).toBeVisible();
    pass(5);
    expect(onOver).toHaveBeenCalled();
  });

  it('cannot be put off for ever: then the way is to sign in again', async () => {
    const { shown } = shownFor(10 * 60);
    pass(6);
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
      'href',
      '/auth/sign-in?returnTo=%2Fschemes',
    );
    jest.useRealTimers();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});
