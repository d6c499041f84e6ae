/** A practice by its name and code; the code is never broken over two lines. */
export const PracticeName = ({ practice: { name, code } }: { practice: { name: string; code: string } }) => (
  <>
    {name} <span className="portal-code">({code})</span>
  </>
);
