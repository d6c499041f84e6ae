import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { WriteCommentDocument } from '../../generated/lmc/comment/comment.ts';
import { Button } from '../../parts/button.tsx';
import { CountedTextAreaField } from '../../parts/fields/counted-text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import { LIMITS } from '../../parts/limits.ts';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Properties = {
  consultationId: string;
  clause: string;
  commissioner: string;
  body: string;
  onChange: (body: string) => void;
};

const MOST_CHARACTERS = LIMITS.longestComment;

const problemsWith = (body: string): readonly Problem[] => {
  if (body.trim() === '') return [{ field: 'body', message: 'Write your comment' }];
  return body.length > MOST_CHARACTERS
    ? [{ field: 'body', message: `Your comment must be ${MOST_CHARACTERS} characters or fewer` }]
    : [];
};

/** Writes a comment: sent at once, or kept as a draft that only the LMC sees. */
export const CommentForm = ({ consultationId, clause, commissioner, body, onChange }: Properties) => {
  const navigate = useNavigate();
  const write = useAction(WriteCommentDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const page = `/consultations/${consultationId}`;
  const save = async (send: boolean): Promise<void> => {
    const found = problemsWith(body);
    setProblems(found);
    if (found.length > 0 || !(await write.run({ consultationId, clause, body, send }))) return;
    void navigate(page, {
      state: {
        notice: send
          ? `Your comment was sent to ${commissioner}.`
          : 'Your comment is kept as a draft. Only your LMC can see it.',
      },
    });
  };
  return (
    <Form onSubmit={() => void save(true)} problems={problems} action={write}>
      <CountedTextAreaField
        field="body"
        label="Your comment"
        hint="Ask a question or suggest other words. Do not include patient details."
        value={body}
        most={MOST_CHARACTERS}
        onChange={onChange}
        rows={8}
      />
      <p>A sent comment needs a reply before the scheme can be published. It cannot be taken back.</p>
      <div className="portal-buttons">
        <Button type="submit" running={write.running}>
          Send to {commissioner}
        </Button>
        <Button look="secondary" sends running={write.running} onClick={() => void save(false)}>
          Keep as a draft
        </Button>
        <Link to={page}>Cancel</Link>
      </div>
    </Form>
  );
};
