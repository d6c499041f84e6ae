import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { Button } from './button.tsx';
import { Tick } from './fields/checkboxes-field.tsx';
import { ChoiceGroup } from './fields/choice-group.tsx';
import { Form } from './form.tsx';
import type { Problem } from './problem.ts';

type Properties = {
  /** What one declares by going on, in the first person: "I have checked …". */
  declaration: string;
  button: string;
  look?: 'warning';
  /** The way back, without doing it. */
  back: { to: string; label: string };
  action: { running: boolean; refusal: RefusedPartsFragment | undefined; failure: unknown };
  onConfirm: () => void;
  /** Fields that belong to the step, such as a reason. */
  children?: ReactNode;
  /** What is wrong with those fields; nothing when it can be sent. It is said together with a missing declaration. */
  check?: () => readonly Problem[];
};

const NOT_DECLARED: Problem = { field: 'declaration', message: 'Confirm that you have checked this' };

/** The last step before something that binds: a declaration, the button, and a way back. */
export const Confirm = ({ declaration, button, look, back, action, onConfirm, children, check }: Properties) => {
  const [declared, setDeclared] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const confirm = (): void => {
    const found = [...(check?.() ?? []), ...(declared ? [] : [NOT_DECLARED])];
    setProblems(found);
    if (found.length === 0) onConfirm();
  };
  return (
    <Form onSubmit={confirm} problems={problems} action={action}>
      {children}
      <ChoiceGroup field="declaration" legend="Declaration">
        <div className="nhsuk-checkboxes">
          <Tick field="declaration--made" label={declaration} checked={declared} onChange={setDeclared} />
        </div>
      </ChoiceGroup>
      <div className="portal-buttons">
        <Button type="submit" look={look} running={action.running}>
          {button}
        </Button>
        <Link to={back.to}>{back.label}</Link>
      </div>
    </Form>
  );
};
