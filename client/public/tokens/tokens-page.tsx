import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import { useSession } from '../../session/session.ts';
import {
  type ApiTokenPartsFragment,
  ApiTokensDocument,
  RevokeApiTokenDocument,
} from '../../generated/public/tokens/tokens.ts';
import { useAction } from '../../parts/use-action.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Moment } from '../../parts/when.tsx';
import { tokenState } from './token-state.ts';

type Token = ApiTokenPartsFragment;
type Revoke = { running: boolean; onRevoke: (token: Token) => void };

const Scopes = ({ may }: Pick<Token, 'may'>) => (
  <Details>
    <Details.Summary>{countWords(may.length, 'right')}</Details.Summary>
    <Details.Text>
      <ul className="nhsuk-list">
        {may.map(({ name, words }) => (
          <li key={name}>{words}</li>
        ))}
      </ul>
    </Details.Text>
  </Details>
);

const columnsOf = (today: string, revoke: Revoke | undefined): readonly Column<Token>[] => [
  {
    key: 'name',
    heading: 'Token',
    rowHeading: true,
    cell: ({ name, person }) => (
      <>
        {name}
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal">acts as {person}</span>
      </>
    ),
  },
  { key: 'scopes', heading: 'It may', cell: ({ may }) => <Scopes may={may} /> },
  { key: 'used', heading: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : 'Never') },
  { key: 'expires', heading: 'Works until', cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  { key: 'state', heading: 'State', cell: (token) => <StateTag state={tokenState(token, today)} /> },
  ...(revoke
    ? [
        {
          key: 'revoke',
          heading: 'Revoke',
          cell: (token: Token) =>
            token.permissions.revoke.allowed && (
              <Button small look="secondary" running={revoke.running} onClick={() => revoke.onRevoke(token)}>
                Revoke {token.name}
              </Button>
            ),
        },
      ]
    : []),
];

/** The tokens with which scripts act for the organisation. A token that is revoked stops at once and stays in the list. */
export const TokensPage = () => {
  const { may, membership, today } = useSession();
  const query = useQuery(ApiTokensDocument);
  const revoke = useAction(RevokeApiTokenDocument);
  const [revoked, setRevoked] = useState('');
  const stop = async ({ id, name }: Token): Promise<void> => {
    if (await revoke.run({ tokenId: id })) setRevoked(`${name} is revoked: it stopped working.`);
  };
  return (
    <Fetched query={query} what="the tokens" find={({ apiTokens }) => apiTokens}>
      {(tokens) => (
        <Page title="API tokens" caption={membership.organisation.name} back={{ to: '/people', label: 'People' }} wide>
          <p>A script with a token does what its maker may do, and no more than the token names.</p>
          <ActionOutcome action={revoke} />
          <p role="status">{revoked}</p>
          {may('token:create') ? (
            <LinkButton to="/tokens/new">Make a token</LinkButton>
          ) : (
            <p>You can see which there are. Administrators make and revoke them.</p>
          )}
          {tokens.length === 0 ? (
            <Empty>There are no tokens.</Empty>
          ) : (
            <DataTable
              caption="Tokens"
              columns={columnsOf(
                today,
                may('token:revoke') ? { running: revoke.running, onRevoke: (token) => void stop(token) } : undefined,
              )}
              rows={tokens}
              rowKey={({ id }) => id}
            />
          )}
        </Page>
      )}
    </Fetched>
  );
};
