import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';
import { Button } from '../../parts/button.tsx';
import { useDraftAgain } from './draft-again.ts';

type Properties = { action: { refusal: RefusedPartsFragment | undefined; clear: () => void }; label?: string };

/** When somebody saved another part first: takes up their version, and keeps what is typed here. */
export const Overtaken = ({
  action: { refusal, clear },
  label = 'Take up the newer draft, and keep what I typed here',
}: Properties) => {
  const again = useDraftAgain();
  if (refusal?.code !== 'SOMEBODY_CHANGED_THIS_FIRST') return null;
  return (
    <p>
      <Button look="secondary" onClick={() => void again().then(clear)}>
        {label}
      </Button>
    </p>
  );
};
