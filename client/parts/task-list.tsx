import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';

export type TaskItem = { key: string; name: string; hint?: ReactNode; to?: string; status: ReactNode };

const Item = ({ item: { name, hint, to, status } }: { item: TaskItem }) => {
  const id = useId();
  const described = [hint && `${id}-hint`, status && `${id}-status`].filter(Boolean).join(' ') || undefined;
  return (
    <li className={to ? 'nhsuk-task-list__item nhsuk-task-list__item--with-link' : 'nhsuk-task-list__item'}>
      <div className="nhsuk-task-list__name-and-hint">
        {to ? (
          <Link className="nhsuk-link nhsuk-task-list__link" to={to} aria-describedby={described}>
            {name}
          </Link>
        ) : (
          <div>{name}</div>
        )}
        {hint && (
          <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      {status && (
        <div className="nhsuk-task-list__status" id={`${id}-status`}>
          {status}
        </div>
      )}
    </li>
  );
};

/** The NHS task list: each thing to do, with its state in words. */
export const TaskList = ({ items }: { items: readonly TaskItem[] }) => (
  <ul className="nhsuk-task-list">
    {items.map((item) => (
      <Item key={item.key} item={item} />
    ))}
  </ul>
);
