import { Link } from 'react-router';
import type { ListAddress } from './use-list-address.ts';

type Properties = {
  address: ListAddress;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  pages: number;
  label: string;
};

/** Back and on, by cursor. There are no page numbers to jump to, because rows may come and go between two pages. */
export const Pagination = ({ address, pageInfo, pages, label }: Properties) => {
  const next = pageInfo.hasNextPage && pageInfo.endCursor ? address.next(pageInfo.endCursor) : undefined;
  if (!next && !address.previous) return null;
  return (
    <nav className="portal-pagination" aria-label={`Pages of ${label}`}>
      {address.previous && (
        <Link to={address.previous.to} state={address.previous.state} rel="prev">
          {address.page === 2 || address.previous.state === null ? 'First page' : 'Previous page'}
        </Link>
      )}
      <span>
        Page {address.page} of {Math.max(pages, address.page)}
      </span>
      {next && (
        <Link to={next.to} state={next.state} rel="next">
          Next page
        </Link>
      )}
    </nav>
  );
};
