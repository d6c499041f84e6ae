import { Page } from '../parts/page.tsx';
import { SignOut } from './sign-out.tsx';

/** For someone whom the system knows, but who belongs to no organisation. */
export const NoMembership = ({ name }: { name: string }) => (
  <Page title="You cannot act for an organisation yet">
    <p>You are signed in as {name}, but no organisation has given you a role here, or your role has been taken away.</p>
    <p>
      Ask the administrator of your organisation to add you. Nothing else in this service is open to you until then.
    </p>
    <SignOut className="nhsuk-button nhsuk-button--secondary" />
  </Page>
);
