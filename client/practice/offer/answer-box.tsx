import { Link } from 'react-router';
import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { useSession } from '../../session/session.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { WaysOut } from '../ways-out.tsx';

type Offer = NonNullable<PracticeOfferQuery['offer']>;

const Undecided = ({ offer: { id, permissions } }: { offer: Offer }) =>
  permissions.accept.allowed ? (
    <>
      <p>Nobody can accept for you. If the practice does not answer, it stays on the national contract.</p>
      <div className="portal-buttons">
        <LinkButton to={`/offers/${id}/accept`}>Accept this offer</LinkButton>
        {permissions.decline.allowed && (
          <LinkButton to={`/offers/${id}/decline`} look="secondary">
            Decline
          </LinkButton>
        )}
      </div>
    </>
  ) : (
    <CannotSign permission={permissions.accept} otherwise="This cannot be accepted now" />
  );

/** What can be sent from the first day on, as far as the scheme asks for it. */
const asked = (evidence: number, counts: number): string => {
  if (evidence === 0 && counts === 0) return '';
  return `${evidence === 0 ? 'Counts' : counts === 0 ? 'Evidence' : 'Evidence and counts'} can be sent from then on.`;
};

const Accepted = ({
  offer,
  offer: {
    id,
    participation,
    phase,
    permissions,
    countsAsked,
    evidenceAsked,
    claimsAllowed,
    notStarted,
    departure,
    scheme,
  },
}: {
  offer: Offer;
}) => {
  const { may } = useSession();
  return (
    <>
      <p>
        The practice takes part from {formatDate(participation?.from ?? phase.from)} to{' '}
        {formatDate(participation?.to ?? phase.to)}.
      </p>
      {departure && (
        <p>
          The practice is not with {scheme.commissioner.name} any more. It still takes part to the end of the phase,
          unless it leaves. Evidence, counts and claims for its days can still be sent.
        </p>
      )}
      {notStarted && (
        <p>
          {notStarted} {asked(evidenceAsked, countsAsked)}
        </p>
      )}
      <WaysOut offer={offer} takeBack={permissions.decline.allowed} leave={permissions.leave.allowed} />
      <div className="portal-buttons">
        {!notStarted && evidenceAsked > 0 && <LinkButton to={`/offers/${id}/evidence`}>Evidence</LinkButton>}
        {!notStarted && countsAsked > 0 && (
          <LinkButton to={`/offers/${id}/counts`} {...(evidenceAsked > 0 ? { look: 'secondary' } : {})}>
            Report your counts
          </LinkButton>
        )}
        {!notStarted && claimsAllowed > 0 && (
          <Link to={`/offers/${id}/claim`}>
            {may('claim:ask') ? 'Ask to be paid for actual performance' : 'What was asked for actual performance'}
          </Link>
        )}
        {permissions.decline.allowed && <Link to={`/offers/${id}/decline`}>Take back the acceptance</Link>}
        {permissions.leave.allowed && <Link to={`/offers/${id}/leave`}>Leave and return to the national contract</Link>}
      </div>
      {!permissions.decline.allowed && (
        <Allowed permission={permissions.leave} otherwise="You cannot leave now">
          {null}
        </Allowed>
      )}
    </>
  );
};

const CERTIFIED: Partial<Record<Offer['response'], string>> = { LEFT: 'practice_left', REVERTED: 'scheme_ended' };

const Certificate = ({ offer: { response, scheme } }: { offer: Offer }) => {
  const certificate = scheme.certificates.find(({ kind }) => kind === CERTIFIED[response]);
  return (
    certificate && (
      <p>
        <Link to={`/certificates/${certificate.id}`}>Certificate that the national contract applies</Link>
      </p>
    )
  );
};

const OVER: Partial<Record<Offer['response'], string>> = {
  DECLINED: 'The practice declined. It stays on the national contract.',
  LEFT: 'The practice left this scheme. The national contract applies.',
  REVERTED: 'The scheme ended. The national contract applies.',
};

/** What the practice answered, and what it can do now. */
export const AnswerBox = ({ offer }: { offer: Offer }) => (
  <>
    <h2 className="nhsuk-heading-m">Your answer</h2>
    {OVER[offer.response] && <p>{OVER[offer.response]}</p>}
    <Certificate offer={offer} />
    {offer.response === 'ACCEPTED' && <Accepted offer={offer} />}
    {(offer.response === 'SILENT' || (offer.response === 'DECLINED' && offer.permissions.accept.allowed)) && (
      <Undecided offer={offer} />
    )}
    {offer.response === 'LEFT' && offer.participation && (
      <p>
        <Link to={`/offers/${offer.id}/evidence`}>Evidence of the time you took part</Link>
      </p>
    )}
  </>
);
