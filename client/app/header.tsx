import { useContext } from 'react';
import { Link, NavLink } from 'react-router';
import { NAVIGATION, type NavigationItem } from './navigation.ts';
import { NoticesLink } from './notices-link.tsx';
import { type Session, SessionContext } from '../session/session.ts';
import { SignOut } from './sign-out.tsx';

const Account = ({ session }: { session: Session }) => (
  <nav className="nhsuk-header__account" aria-label="Account">
    <ul className="nhsuk-header__account-list">
      <li className="nhsuk-header__account-item">
        <Link className="nhsuk-header__account-link" to="/sessions">
          {session.person.name}, {session.membership.organisation.name}
          <span className="nhsuk-u-visually-hidden">: where you are signed in</span>
        </Link>
      </li>
      {session.may('notice:read') && (
        <li className="nhsuk-header__account-item">
          <NoticesLink />
        </li>
      )}
      {session.memberships.length > 1 && (
        <li className="nhsuk-header__account-item">
          <Link className="nhsuk-header__account-link" to="/choose">
            Change organisation
          </Link>
        </li>
      )}
      {session.demonstration && (
        <li className="nhsuk-header__account-item">
          <a className="nhsuk-header__account-link" href="/auth/sign-in?anew">
            Switch person
          </a>
        </li>
      )}
      <li className="nhsuk-header__account-item">
        <SignOut className="nhsuk-header__account-button" />
      </li>
    </ul>
  </nav>
);

const Item = ({ item }: { item: NavigationItem }) => (
  <li className="nhsuk-header__navigation-item">
    <NavLink className="nhsuk-header__navigation-link" to={item.to} end={item.to === '/'}>
      {({ isActive }) =>
        isActive ? <strong className="nhsuk-header__navigation-item-current-fallback">{item.label}</strong> : item.label
      }
    </NavLink>
  </li>
);

/** The product's own header: its name in words. It carries no logo, because the service belongs to no NHS body. */
export const Header = () => {
  const session = useContext(SessionContext);
  const items = session
    ? NAVIGATION[session.membership.organisation.kind].filter(({ action }) => !action || session.may(action))
    : [];
  return (
    <header className="nhsuk-header portal-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link className="nhsuk-header__service-name" to="/">
            Commissioning Portal
          </Link>
        </div>
        {session && <Account session={session} />}
      </div>
      {items.length > 0 && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-header__navigation-container nhsuk-width-container">
            <ul className="nhsuk-header__navigation-list">
              {items.map((item) => (
                <Item key={item.to} item={item} />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
};
