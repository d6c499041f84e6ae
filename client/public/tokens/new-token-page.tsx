import { useQuery } from '@apollo/client/react';
import { Panel, WarningCallout } from 'nhsuk-react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { CreateApiTokenDocument, TokenScopesDocument } from '../../generated/public/tokens/tokens.ts';
import { CopyText } from '../../parts/copy-text.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatInstant } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';
import { NewTokenForm } from './new-token-form.tsx';

type Made = { name: string; expiresAt: string; secret: string | undefined };

const BACK = { to: '/tokens', label: 'API tokens' };

const Secret = ({ secret }: { secret: string }) => (
  <>
    <WarningCallout>
      <WarningCallout.Heading headingLevel="h2">Copy it now</WarningCallout.Heading>
      <p>It is shown this once. We keep only a hash of it and cannot show it again.</p>
    </WarningCallout>
    <p>
      <code className="portal-fingerprint">{secret}</code>
    </p>
    <CopyText text={secret} what="the token" />
  </>
);

const MadePage = ({ made: { name, expiresAt, secret } }: { made: Made }) => (
  <Page title={`Token made: ${name}`} back={BACK}>
    <Panel>
      <Panel.Title headingLevel="h2">Token made</Panel.Title>
      It works until {formatInstant(expiresAt)}
    </Panel>
    {secret === undefined ? (
      <p>Its secret was shown before, and cannot be shown again. Revoke it and make another if you do not have it.</p>
    ) : (
      <Secret secret={secret} />
    )}
    <p>
      <Link to="/tokens">All tokens</Link>
    </p>
  </Page>
);

/** Making a token. The secret lives in this page's memory only: not in the address, nor in what the browser keeps. */
export const NewTokenPage = () => {
  const { may } = useSession();
  const query = useQuery(TokenScopesDocument);
  const create = useAction(CreateApiTokenDocument);
  const [made, setMade] = useState<Made | undefined>(undefined);
  const make = async (token: { name: string; scopes: string[]; expiresOn: string }): Promise<void> => {
    const answer = await create.run(token);
    if (!answer) return;
    const { name, expiresAt } = answer.__typename === 'NewApiToken' ? answer.token : answer;
    setMade({ name, expiresAt, secret: answer.__typename === 'NewApiToken' ? answer.secret : undefined });
  };
  if (made) return <MadePage made={made} />;
  return (
    <Fetched query={query} what="your rights" find={({ tokenScopes }) => tokenScopes}>
      {(mayGive) => (
        <Page title="Make an API token" back={BACK}>
          {may('token:create') ? (
            <NewTokenForm mayGive={mayGive} action={create} onMake={(token) => void make(token)} />
          ) : (
            <p className="portal-not-allowed">
              You need the right to administer. Ask an administrator of your organisation.
            </p>
          )}
        </Page>
      )}
    </Fetched>
  );
};
