import { Link } from 'react-router';
import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';
import { Button } from '../../parts/button.tsx';
import { Overtaken } from './overtaken.tsx';

type Properties = {
  draftId: string;
  action: { running: boolean; refusal: RefusedPartsFragment | undefined; clear: () => void };
  label?: string;
};

/** The end of every page that changes a draft. */
export const SaveButtons = ({ draftId, action, label = 'Save' }: Properties) => (
  <>
    <Overtaken action={action} />
    <div className="portal-buttons">
      <Button type="submit" running={action.running}>
        {label}
      </Button>
      <Link to={`/national-contract/drafts/${draftId}`}>Leave without saving</Link>
    </div>
  </>
);
