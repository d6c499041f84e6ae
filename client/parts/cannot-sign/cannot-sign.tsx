import { useQuery } from '@apollo/client/react';
import { useSession } from '../../session/session.ts';
import { SignatoriesDocument } from '../../generated/parts/cannot-sign/cannot-sign.ts';
import type { MayPartsFragment } from '../../generated/parts/refused.ts';
import { namesInWords } from '../words/names-in-words.ts';

const NO_RIGHT_TO_SIGN = 'YOUR_ROLE_DOES_NOT_ALLOW_THIS';
const MOST_NAMED = 3;

const AskSomebody = () => {
  const { membership } = useSession();
  const { data } = useQuery(SignatoriesDocument);
  const names = (data?.members ?? [])
    .filter(({ roles, revokedAt }) => roles.includes('APPROVE') && !revokedAt)
    .map(({ person }) => person.name);
  const ask = names.length > 0 ? namesInWords(names.slice(0, MOST_NAMED)) : 'somebody who has the right to sign';
  return (
    <p className="portal-not-allowed">
      You cannot sign this: ask {ask}. They may sign for {membership.organisation.name}.
    </p>
  );
};

/** In place of the way to sign: whom to ask when one has not the right; else why nobody can sign now. */
export const CannotSign = ({ permission, otherwise }: { permission: MayPartsFragment; otherwise: string }) =>
  permission.code === NO_RIGHT_TO_SIGN ? (
    <AskSomebody />
  ) : (
    <p className="portal-not-allowed">
      {otherwise}: {permission.reason ?? 'it is not open to you.'}
    </p>
  );
