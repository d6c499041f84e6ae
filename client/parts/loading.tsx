/** Stands where a page will be, as tall as a short page, so that nothing jumps when it comes. */
export const Loading = ({ what }: { what: string }) => (
  <div className="portal-loading" role="status">
    <p>Loading {what}…</p>
  </div>
);
