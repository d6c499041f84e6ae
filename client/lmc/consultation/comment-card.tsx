import { useRef } from 'react';
import { type LmcCommentFragment, SendCommentDocument } from '../../generated/lmc/consultation/consultation.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { Typed } from '../../parts/typed.tsx';

type Properties = { comment: LmcCommentFragment; commissioner: string };

const stateOf = ({ sentAt, reply }: LmcCommentFragment): string =>
  reply ? 'ANSWERED_COMMENT' : sentAt ? 'SENT_COMMENT' : 'PRIVATE_COMMENT';

type DraftProperties = { comment: LmcCommentFragment; commissioner: string; onSent: () => void };

const Draft = ({ comment: { id, version }, commissioner, onSent }: DraftProperties) => {
  const send = useAction(SendCommentDocument);
  const confirm = async (): Promise<void> => {
    if (await send.run({ commentId: id, expectedVersion: version })) onSent();
  };
  return (
    <>
      <ActionOutcome action={send} />
      <p className="nhsuk-body-s">Only your LMC can see this. Once sent it cannot be taken back.</p>
      <Button small look="secondary" running={send.running} onClick={() => void confirm()}>
        Send to {commissioner}
      </Button>
    </>
  );
};

/** One comment with its state, and the commissioner's reply under it. Once a draft is sent its button goes, so the focus moves to the comment. */
export const CommentCard = ({ comment, commissioner }: Properties) => {
  const { body, writtenBy, writtenAt, sentAt, reply, repliedBy, repliedAt } = comment;
  const card = useRef<HTMLDivElement>(null);
  return (
    <div className="portal-comment" ref={card} tabIndex={-1}>
      <p>
        <StateTag state={stateOf(comment)} />{' '}
        <span className="nhsuk-u-font-size-16">
          {writtenBy}, <Moment at={sentAt ?? writtenAt} />
        </span>
      </p>
      <Typed text={body} />
      {comment.permissions.send.allowed && (
        <Draft comment={comment} commissioner={commissioner} onSent={() => card.current?.focus()} />
      )}
      {reply && (
        <div className="portal-reply">
          <p className="nhsuk-body-s">
            <strong>Reply of {commissioner}</strong>
            {repliedBy && `, ${repliedBy}`}
            {repliedAt && (
              <>
                , <Moment at={repliedAt} />
              </>
            )}
          </p>
          <Typed text={reply} />
        </div>
      )}
    </div>
  );
};
