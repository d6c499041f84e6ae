import type { MemberPartsFragment } from '../../generated/public/people/people.ts';
import { londonDate } from '../../parts/format-date.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { Day } from '../../parts/when.tsx';

type Member = Pick<MemberPartsFragment, 'state' | 'endsOn' | 'revokedAt' | 'suspendedAt' | 'lastSentAt'>;

const Since = ({ at }: { at: string }) => (
  <>
    {' '}
    since <Day date={londonDate(at)} />
  </>
);

/** Where a membership stands, with the day that belongs to it. */
export const MemberState = ({ member: { state, endsOn, revokedAt, suspendedAt, lastSentAt } }: { member: Member }) => (
  <>
    <StateTag state={`MEMBER_${state}`} />
    {state === 'INVITED' && lastSentAt && (
      <>
        {' '}
        sent on <Day date={londonDate(lastSentAt)} />
      </>
    )}
    {state === 'SUSPENDED' && suspendedAt && <Since at={suspendedAt} />}
    {(state === 'REMOVED' || state === 'WITHDRAWN') && revokedAt && <Since at={revokedAt} />}
    {endsOn && (state === 'IN' || state === 'INVITED' || state === 'SUSPENDED') && (
      <>
        , ends on <Day date={endsOn} />
      </>
    )}
    {endsOn && state === 'ENDED' && (
      <>
        {' '}
        on <Day date={endsOn} />
      </>
    )}
  </>
);
