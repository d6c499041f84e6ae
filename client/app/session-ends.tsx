import './held.css';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { SessionQuery } from '../generated/session/session.ts';
import { Button } from '../parts/button.tsx';
import { countWords } from '../parts/words/count-words.ts';
import { ANSWERED } from './apollo.ts';

type Ends = NonNullable<SessionQuery['me']['sessionEnds']>;
type Properties = { ends: Ends; onStay: () => void; onOver: () => void };

const LOOK_MILLISECONDS = 1000;
const WARNING_SECONDS = 300;

/** So long before a session ends people are told: five minutes, or a third of a session that is shorter than a quarter of an hour. */
const warningFor = ({ idleSeconds }: Ends): number => Math.min(WARNING_SECONDS, Math.floor(idleSeconds / 3));

/** How many seconds are left, by silence and altogether. Any answer to any tab begins the silence anew. */
const useSecondsLeft = (ends: Ends): { bySilence: number; inAll: number } => {
  const [now, setNow] = useState(() => Date.now());
  const [heardAt, setHeardAt] = useState(now);
  const [told, setTold] = useState({ ends, at: now });
  if (told.ends !== ends) {
    setTold({ ends, at: now });
    setHeardAt(now);
  }
  useEffect(() => {
    const tabs = new BroadcastChannel(ANSWERED);
    tabs.onmessage = () => setHeardAt(Date.now());
    const looking = setInterval(() => setNow(Date.now()), LOOK_MILLISECONDS);
    return () => {
      clearInterval(looking);
      tabs.close();
    };
  }, []);
  const since = (instant: number): number => Math.floor((Math.max(now, instant) - instant) / 1000);
  return { bySilence: ends.idleSeconds - since(heardAt), inAll: ends.secondsLeft - since(told.at) };
};

/** Never more than there is: who is told of a minute has it. */
const timeLeft = (seconds: number): string =>
  seconds >= 60 ? countWords(Math.floor(seconds / 60), 'minute') : 'less than a minute';

/** Says before the session ends that it will, and how to go on. What is written in forms is kept, whatever is chosen. */
export const SessionEnds = ({ ends, onStay, onOver }: Properties) => {
  const { pathname, search } = useLocation();
  const { bySilence, inAll } = useSecondsLeft(ends);
  const left = Math.min(bySilence, inAll);
  const over = left <= 0;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  if (over || left > warningFor(ends)) return null;
  return (
    <section className="portal-session-ends" aria-label="Your session">
      <p role="alert">
        <strong>You will be signed out in {timeLeft(left)}.</strong> What you have written is kept.
      </p>
      {inAll <= bySilence ? (
        <a className="nhsuk-button" href={`/auth/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>
          Sign in again
        </a>
      ) : (
        <Button onClick={onStay}>Stay signed in</Button>
      )}
    </section>
  );
};
