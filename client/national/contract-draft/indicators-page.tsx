import { Link } from 'react-router';
import { LinkButton } from '../../parts/link-button.tsx';
import { Indicators } from '../contract/contract-text.tsx';
import { DraftFrame } from './draft-frame.tsx';

/** The indicators of a draft, each a way to its page. */
export const IndicatorsPage = () => (
  <DraftFrame title="Indicators" wide>
    {({ id, text }) => (
      <>
        <LinkButton to={`/national-contract/drafts/${id}/indicators/new`} look="secondary">
          Add an indicator
        </LinkButton>
        <Indicators
          text={text}
          nameOf={(indicator) => (
            <Link to={`/national-contract/drafts/${id}/indicators/${indicator.id}`}>{indicator.id}</Link>
          )}
        />
      </>
    )}
  </DraftFrame>
);
