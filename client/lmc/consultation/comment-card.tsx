import { type LmcCommentFragment, SendCommentDocument } from '../../generated/lmc/consultation/consultation.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { Typed } from '../../parts/typed.tsx';

type Properties = { comment: LmcCommentFragment; commissioner: string; maySend: boolean };

const stateOf = ({ sentAt, reply }: LmcCommentFragment): string => (reply ? 'ANSWERED_COMMENT' : sentAt ? 'SENT_COMMENT' : 'PRIVATE_COMMENT');

const Draft = ({ comment: { id, version }, commissioner }: { comment: LmcCommentFragment; commissioner: string }) => {
  const send = useAction(SendCommentDocument);
  return (
    <>
      <ActionOutcome action={send} />
      <p className="nhsuk-body-s">Only your LMC can see this. Once sent it cannot be taken back.</p>
      <Button small look="secondary" running={send.running} onClick={() => void send.run({ commentId: id, expectedVersion: version })}>
        Send to {commissioner}
      </Button>
    </>
  );
};

/** One comment with its state, and the commissioner's reply under it. */
export const CommentCard = ({ comment, commissioner, maySend }: Properties) => {
  const { body, writtenBy, writtenAt, sentAt, reply, repliedBy, repliedAt } = comment;
  return (
    <div className="portal-comment">
      <p>
        <StateTag state={stateOf(comment)} />{' '}
        <span className="nhsuk-u-font-size-16">
          {writtenBy}, <Moment at={sentAt ?? writtenAt} />
        </span>
      </p>
      <Typed text={body} />
      {!sentAt && maySend && <Draft comment={comment} commissioner={commissioner} />}
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
