import { useQuery } from '@apollo/client/react';
import { InsetText } from 'nhsuk-react-components';
import { Link, useNavigate } from 'react-router';
import { AreaPreviewDocument, MakeAreaDocument } from '../../generated/admin/organisations/organisations.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { PAGE_SIZE } from '../../parts/connection-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useListAddress } from '../../parts/use-list-address.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { formatCount } from '../../parts/words/format-count.ts';
import { ALL_ENGLAND, areaInWords, whenInWords } from './change-words.ts';
import { type Preview, WhatChanges, isPart } from './what-changes.tsx';

const beganAndEnded = (began: number, ended: number): string =>
  `${formatCount(began)} begin, ${formatCount(ended)} end`;

/** What would change, counted by kind, and what it rests on. */
const Counts = ({ preview: { code, name, counts, day, source, listedOn } }: { preview: Preview }) =>
  counts && (
    <Summary
      rows={[
        { key: 'Area', value: `${name} (${code})` },
        { key: 'From', value: `${source}, the list of ${formatDate(listedOn ?? '')}` },
        {
          key: 'Practices',
          value: `${formatCount(counts.held)} on ${formatDate(day ?? '')}; the list names ${formatCount(counts.listed)}`,
        },
        counts.heldBesideList > 0 && {
          key: 'Beside the list',
          value: `${countWords(counts.heldBesideList, 'practice')} that the list does not name: brought in before, from another list`,
        },
        {
          key: 'New to the portal',
          value: [
            countWords(counts.commissionersAdded, 'commissioner'),
            countWords(counts.networksAdded, 'network'),
            countWords(counts.practicesAdded, 'practice'),
          ].join(', '),
        },
        { key: 'Corrected', value: countWords(counts.organisationsChanged, 'organisation') },
        {
          key: 'Memberships in commissioners',
          value: beganAndEnded(counts.membershipsAdded, counts.membershipsEnded),
        },
        {
          key: 'Memberships in networks',
          value: beganAndEnded(counts.networkMembershipsAdded, counts.networkMembershipsEnded),
        },
      ]}
    />
  );

const ConfirmStep = ({ preview, again }: { preview: Preview; again: () => Promise<unknown> }) => {
  const navigate = useNavigate();
  const make = useAction(MakeAreaDocument);
  const { code, asOf, parts, permissions } = preview;
  if (!permissions.make.allowed)
    return <p className="portal-not-allowed">It cannot be brought in: {permissions.make.reason}</p>;
  const seen = parts.map(({ part, count, fingerprint }) => ({ part, count, fingerprint }));
  const send = async (): Promise<void> => {
    const change = await make.run({ code, asOf, seen });
    if (change) void navigate(`/organisations/changes/${change.id}`, { replace: true });
  };
  return (
    <Confirm
      declaration="I have looked at what would change"
      button={code === ALL_ENGLAND ? 'Bring in every ICB' : `Bring in ${preview.name ?? code}`}
      back={{ to: '/organisations', label: 'Go back and change nothing' }}
      action={make}
      onConfirm={() => void send()}
    >
      {make.refusal?.code === 'AREA_CHANGED_SINCE' && (
        <p>
          <Button look="secondary" onClick={() => void again().then(make.clear)}>
            Look at what would change now
          </Button>
        </p>
      )}
    </Confirm>
  );
};

const Found = ({ preview, again }: { preview: Preview; again: () => Promise<unknown> }) => {
  const address = useListAddress();
  if (preview.problem !== null)
    return (
      <Empty>
        <p>{preview.problem}</p>
        <p>
          <Link to="/organisations/day">Choose another day</Link>
        </p>
      </Empty>
    );
  return (
    <>
      {preview.code === ALL_ENGLAND && (
        <InsetText>
          <p>
            They are brought in one after the other. What each would change depends on those before it: bring in one
            area to see it in full.
          </p>
        </InsetText>
      )}
      <Counts preview={preview} />
      <h2 className="nhsuk-heading-m">Part by part</h2>
      <WhatChanges preview={preview} address={address} />
      <h2 className="nhsuk-heading-m">Confirm</h2>
      <p className="portal-reading">
        Organisations, and who belonged to whom, are written for everybody in the portal, with their lists and QOF
        payments. Practices never leave an area or a scheme before the day that is shown, and nothing that was signed or
        paid changes.
      </p>
      <ConfirmStep preview={preview} again={again} />
    </>
  );
};

/** What bringing an area in would change, before anything does; the last step is on the same page. */
export const PreviewPage = () => {
  const address = useListAddress();
  const code = address.value('code') ?? '';
  const asOf = address.value('asOf') ?? '';
  const part = address.value('part');
  const query = useQuery(AreaPreviewDocument, {
    variables: { code, asOf, part: isPart(part) ? part : undefined, first: PAGE_SIZE, after: address.after },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Page
      title="What would change"
      caption={`${areaInWords(code)}, as of ${whenInWords(asOf)}`}
      back={{ to: '/organisations/day', label: 'Choose the day' }}
      wide
    >
      <Fetched query={query} what="what would change" find={({ areaPreview }) => areaPreview} inPage>
        {(preview) => <Found preview={preview} again={query.refetch} />}
      </Fetched>
    </Page>
  );
};
