import { Tag } from 'nhsuk-react-components';
import { useState } from 'react';
import {
  type CommissionerConsultationPartsFragment,
  ReplyToCommentDocument,
} from '../../generated/commissioner/consultation/consultation.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';

export type CommentFound = CommissionerConsultationPartsFragment['comments'][number];

const Reply = ({ comment: { id, version } }: { comment: CommentFound }) => {
  const send = useAction(ReplyToCommentDocument);
  const [reply, setReply] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const field = `reply-${id}`;
  const submit = (): void => {
    setProblems(reply.trim() ? [] : [{ field, message: 'Write a reply' }]);
    if (reply.trim()) void send.run({ commentId: id, expectedVersion: version, reply });
  };
  return (
    <Form onSubmit={submit} problems={problems} action={send}>
      <TextAreaField
        field={field}
        label="Your reply"
        hint="The LMC sees it at once. It cannot be changed afterwards."
        value={reply}
        rows={4}
        onChange={setReply}
      />
      <Button type="submit" small running={send.running}>
        Send the reply
      </Button>
    </Form>
  );
};

/** One comment of the LMC on a clause, with the reply it is owed. */
export const Comment = ({ comment }: { comment: CommentFound }) => (
  <article className="portal-comment">
    <p className="nhsuk-body-s">
      {comment.writtenBy}, <Moment at={comment.sentAt ?? comment.writtenAt} />{' '}
      {comment.reply === null && <Tag modifier="red">Reply owed</Tag>}
    </p>
    <p>{comment.body}</p>
    {comment.reply === null ? (
      <Allowed permission={comment.permissions.reply} otherwise="You cannot reply">
        <Reply comment={comment} />
      </Allowed>
    ) : (
      <div className="portal-reply">
        <p className="nhsuk-body-s">
          Reply of {comment.repliedBy}
          {comment.repliedAt && (
            <>
              , <Moment at={comment.repliedAt} />
            </>
          )}
        </p>
        <p>{comment.reply}</p>
      </div>
    )}
  </article>
);
