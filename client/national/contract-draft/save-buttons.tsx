import { Link } from 'react-router';
import { Button } from '../../parts/button.tsx';

/** The end of every page that changes a draft. */
export const SaveButtons = ({ draftId, running, label = 'Save' }: { draftId: string; running: boolean; label?: string }) => (
  <div className="portal-buttons">
    <Button type="submit" running={running}>
      {label}
    </Button>
    <Link to={`/national-contract/drafts/${draftId}`}>Leave without saving</Link>
  </div>
);
