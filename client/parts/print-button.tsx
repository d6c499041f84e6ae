import { Button } from './button.tsx';

/** Prints the page; it is not on the paper itself. */
export const PrintButton = ({ children }: { children: string }) => (
  <div className="portal-screen-only">
    <Button look="secondary" onClick={() => window.print()}>
      {children}
    </Button>
  </div>
);
