import './held.css';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../parts/button.tsx';
import { isStepOfOpenPage, openPageDraft } from '../parts/drafts/kept-page.tsx';
import { formatInstant } from '../parts/format-date.ts';

/** Asks before a page is left on which something is written and not sent. A form that was just sent is left without a word. */
export const LeaveQuestion = () => {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const draft = openPageDraft();
    const goes = currentLocation.pathname !== nextLocation.pathname && !isStepOfOpenPage(nextLocation.pathname);
    return goes && draft !== undefined && draft.submitting === undefined && draft.isWritten();
  });
  const box = useRef<HTMLDialogElement>(null);
  const asked = blocker.state === 'blocked';
  useEffect(() => {
    if (asked && !box.current?.open) box.current?.showModal();
  }, [asked]);
  if (!asked) return null;
  const until = openPageDraft()?.keptUntil;
  return (
    <dialog className="portal-question" ref={box} aria-labelledby="leave-question" onCancel={() => blocker.reset()}>
      <h2 className="nhsuk-heading-m" id="leave-question">
        Leave without sending what you wrote?
      </h2>
      <p>
        {until
          ? `It is not sent. It is kept until ${formatInstant(until)}, and is here when you come back.`
          : 'It is not sent, and is kept for you if the server can be reached.'}
      </p>
      <div className="nhsuk-button-group">
        <Button onClick={() => blocker.reset()}>Stay on this page</Button>
        <Button look="secondary" onClick={() => blocker.proceed()}>
          Leave it for now
        </Button>
      </div>
    </dialog>
  );
};
