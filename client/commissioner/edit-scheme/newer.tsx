import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/when.tsx';
import type { EditedScheme } from './draft.ts';

type Properties<Part> = {
  scheme: EditedScheme;
  theirs: Part | undefined;
  describe: (part: Part) => ReactNode;
  onTake: (theirs: Part) => void;
};

/** What somebody else saved while this page was open, above one's own text, to compare and choose from. */
export const Newer = <Part,>({ scheme: { currentVersion }, theirs, describe, onTake }: Properties<Part>) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [currentVersion.savedAt]);
  return (
    <section className="portal-newer" aria-labelledby="newer" ref={box} tabIndex={-1}>
      <h2 className="nhsuk-heading-s" id="newer">
        The newer text, saved by {currentVersion.preparedBy} on <Moment at={currentVersion.savedAt} />
      </h2>
      {theirs ? describe(theirs) : <p>They took this part away.</p>}
      <p>Your text is below, as you left it. If you save it, it takes the place of theirs in this part only.</p>
      {theirs && (
        <Button look="secondary" small onClick={() => onTake(theirs)}>
          Use theirs instead of mine
        </Button>
      )}
    </section>
  );
};
