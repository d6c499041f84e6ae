import type { ReactNode } from 'react';
import type { MayPartsFragment } from '../generated/parts/refused.ts';

type Properties = {
  permission: MayPartsFragment;
  /** What one cannot do, as the start of a sentence: "You cannot publish yet". Leave out to show nothing when refused. */
  otherwise?: string;
  children: ReactNode;
};

/** What nobody of that kind of organisation can ever do is not spoken of to them. */
const NOT_OURS = 'NOT_FOR_YOUR_ORGANISATION';

/** A button or link for those who may, in the state where they may; for others the reason, so that nobody has to guess. */
export const Allowed = ({ permission, otherwise, children }: Properties) => {
  if (permission.allowed) return children;
  if (!otherwise || permission.code === NOT_OURS) return null;
  return (
    <p className="portal-not-allowed">
      {otherwise}: {permission.reason ?? 'it is not open to you.'}
    </p>
  );
};
