import { useState } from 'react';
import { Button } from './button.tsx';

/** Copies a text to the clipboard and says so; where the browser does not allow it, says how else. */
export const CopyText = ({ text, what }: { text: string; what: string }) => {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('Your browser did not allow it. Select the text and copy it yourself.');
    }
  };
  return (
    <div className="portal-buttons">
      <Button look="secondary" small onClick={() => void copy()}>
        Copy {what}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
};
