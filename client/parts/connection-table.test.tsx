import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { accessibilityFaults, show } from '../testing/render.tsx';
import { ConnectionTable } from './connection-table.tsx';
import { ListFilter } from './list-filter.tsx';
import { sortable } from './sortable.ts';
import { useListAddress } from './use-list-address.ts';

type Row = { id: string; name: string };

const ROWS: readonly Row[] = [
  { id: '1', name: 'Alder Practice' },
  { id: '2', name: 'Birch Practice' },
];

const List = ({ rows = ROWS, total = 45, more = true }: { rows?: readonly Row[]; total?: number; more?: boolean }) => {
  const address = useListAddress();
  return (
    <>
      <ListFilter
        address={address}
        label="Search"
        groups={[
          {
            name: 'state',
            legend: 'State',
            choices: [
              { value: 'OPEN', label: 'Open' },
              { value: 'SHUT', label: 'Shut' },
            ],
          },
        ]}
      />
      <ConnectionTable
        caption="Practices"
        one="practice"
        many="practices"
        connection={{ nodes: rows, totalCount: total, pageInfo: { hasNextPage: more, endCursor: 'c2' } }}
        columns={[
          {
            key: 'name',
            heading: 'Practice',
            rowHeading: true,
            sort: sortable(address, { ascending: 'NAME', standard: 'NEWEST' }),
            cell: ({ name }) => name,
          },
        ]}
        rowKey={({ id }) => id}
        address={address}
        empty={<p>There are no practices yet.</p>}
        filtered={address.search !== undefined}
      />
    </>
  );
};

const hrefOf = (name: string): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('a list from the server', () => {
  it('says how many there are, and has no fault for axe', async () => {
    const shown = show(<List />, { at: '/practices?after=c1&page=2' });
    expect(screen.getByRole('status')).toHaveTextContent('21 to 22 of 45 practices');
    expect(screen.getByText('Page 2 of 3')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('goes back to page 1 when it is sorted, and keeps the search', () => {
    show(<List />, { at: '/practices?search=al&after=c1&page=2' });
    expect(hrefOf('Practice')).toBe('/practices?search=al&sort=NAME');
    expect(screen.getByRole('columnheader', { name: 'Practice' })).toHaveAttribute('aria-sort', 'none');
  });

  it('says how it is sorted', () => {
    show(<List />, { at: '/practices?sort=NAME' });
    expect(screen.getByRole('columnheader', { name: 'Practice' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('goes on by cursor and back along the way one came', async () => {
    const { user } = show(<List />, { at: '/practices' });
    await user.click(screen.getByRole('link', { name: 'Next page' }));
    await user.click(screen.getByRole('link', { name: 'Next page' }));
    expect(screen.getByText('Page 3 of 3')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Previous page' }));
    expect(screen.getByText('Page 2 of 3')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'First page' }));
    expect(screen.getByRole('status')).toHaveTextContent('1 to 2 of 45 practices');
  });

  it('offers the first page to whoever was given the address of a later one', () => {
    show(<List more={false} />, { at: '/practices?after=c9&page=3' });
    expect(hrefOf('First page')).toBe('/practices');
    expect(screen.queryByRole('link', { name: 'Next page' })).toBeNull();
  });

  it('puts search and filters into the address, on page 1', async () => {
    const { user } = show(<List />, { at: '/practices?after=c1&page=2', path: '/practices' });
    await user.type(screen.getByLabelText('Search'), 'alder');
    await user.click(screen.getByLabelText('Shut'));
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(hrefOf('Practice')).toBe('/practices?search=alder&state=SHUT&sort=NAME');
    await user.click(screen.getByRole('link', { name: 'Show all' }));
    expect(hrefOf('Practice')).toBe('/practices?sort=NAME');
    expect(screen.getByLabelText('Search')).toHaveValue('');
  });

  it('takes several values with commas too, as links from elsewhere write them', () => {
    show(<List />, { at: '/practices?state=OPEN,SHUT', path: '/practices' });
    expect(screen.getByLabelText('Open')).toBeChecked();
    expect(screen.getByLabelText('Shut')).toBeChecked();
  });

  it('tells an empty list from one in which nothing fits', () => {
    const { unmount } = show(<List rows={[]} total={0} more={false} />);
    expect(screen.getByText('There are no practices yet.')).toBeVisible();
    unmount();
    show(<List rows={[]} total={0} more={false} />, { at: '/?search=zz', path: '/' });
    expect(screen.getByText(/No practices fit/)).toBeVisible();
  });
});
