import { type ReactNode, useContext } from 'react';
import { FormDraftContext } from './drafts/form-draft-context.ts';

type Properties = {
  children: ReactNode;
  onClick?: () => void;
  type?: 'button' | 'submit';
  look?: 'secondary' | 'warning';
  small?: boolean;
  /** While the action is under way: the words stay, a second press does nothing. */
  running?: boolean;
  /** It sends what the form around it holds, as the button of the form does. */
  sends?: boolean;
};

/** An NHS button without the script of its package, which a page would download to guard against double presses; `useAction` does. */
export const Button = ({
  children,
  onClick,
  type = 'button',
  look,
  small = false,
  running = false,
  sends = false,
}: Properties) => {
  const form = useContext(FormDraftContext);
  const press = sends && form && onClick ? () => form.press(onClick) : onClick;
  return (
    <button
      className={['nhsuk-button', look && `nhsuk-button--${look}`, small && 'nhsuk-button--small']
        .filter(Boolean)
        .join(' ')}
      type={type}
      aria-disabled={running || undefined}
      onClick={running ? (event) => event.preventDefault() : press}
    >
      {children}
    </button>
  );
};
