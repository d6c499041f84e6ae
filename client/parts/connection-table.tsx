import type { ReactNode } from 'react';
import { type Column, DataTable } from './data-table.tsx';
import { Empty } from './empty.tsx';
import { Pagination } from './pagination.tsx';
import type { ListAddress } from './use-list-address.ts';
import { countWords } from './words/count-words.ts';

export const PAGE_SIZE = 20;

type Connection<Row> = {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
type Properties<Row> = {
  caption: string;
  /** What one row is, and what many are: "scheme", "schemes". */
  one: string;
  many: string;
  connection: Connection<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  address: ListAddress;
  pageSize?: number;
  /** What to say when there is nothing at all, as against nothing that fits the filters. */
  empty: ReactNode;
  filtered: boolean;
};

/** One page of a list that the server searched, filtered and sorted, with how many there are and the way to the others. */
export const ConnectionTable = <Row,>({
  caption,
  one,
  many,
  connection,
  columns,
  rowKey,
  address,
  pageSize = PAGE_SIZE,
  empty,
  filtered,
}: Properties<Row>) => {
  const { nodes, totalCount, pageInfo } = connection;
  const first = (address.page - 1) * pageSize + 1;
  if (nodes.length === 0)
    return (
      <Empty>
        {filtered ? <p>No {many} fit what you searched for. Remove a filter or try other words.</p> : empty}
      </Empty>
    );
  return (
    <>
      <p className="portal-count" role="status">
        {totalCount <= pageSize
          ? countWords(totalCount, one, many)
          : `${first} to ${first + nodes.length - 1} of ${totalCount} ${many}`}
      </p>
      <DataTable caption={caption} hideCaption columns={columns} rows={nodes} rowKey={rowKey} />
      <Pagination address={address} pageInfo={pageInfo} pages={Math.ceil(totalCount / pageSize)} label={caption} />
    </>
  );
};
