import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  FirstPeoplePreviewDocument,
  type FirstPeoplePreviewQuery,
  InviteFirstPeopleDocument,
} from '../../generated/commissioner/let-in/let-in.ts';
import { ActionFailed } from '../../parts/action-failed.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { FileField, problemsWithFile } from '../../parts/fields/file-field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { readTextFile } from '../facts/read-text-file.ts';

type Preview = FirstPeoplePreviewQuery['firstPeoplePreview'];
type Chosen = { fileName: string; text: string; preview: Preview };

const COLUMNS: readonly Column<Preview['rows'][number]>[] = [
  { key: 'row', heading: 'Row', numeric: true, cell: ({ row }) => row },
  { key: 'organisation', heading: 'Organisation', cell: ({ organisation, code }) => `${organisation} (${code})` },
  {
    key: 'person',
    heading: 'Person',
    rowHeading: true,
    cell: ({ name, email }) => (
      <>
        {name}
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal">{email}</span>
      </>
    ),
  },
  { key: 'job', heading: 'Job', cell: ({ jobTitle }) => jobTitle },
];

const Send = ({ chosen: { text, preview, fileName }, onBack }: { chosen: Chosen; onBack: () => void }) => {
  const navigate = useNavigate();
  const invite = useAction(InviteFirstPeopleDocument);
  const people = countWords(preview.rows.length, 'person', 'people');
  const send = async (): Promise<void> => {
    const done = await invite.run({ text });
    if (!done) return;
    const notice = `${countWords(done.invited, 'person is', 'people are')} invited. Each is in at the first sign-in.`;
    void navigate('/let-in?state=INVITED', { state: { notice } });
  };
  return (
    <Form onSubmit={() => void send()} action={invite}>
      <p role="status">
        {fileName} names {people}, each the first of an organisation you deal with. Nobody is invited yet.
      </p>
      <DataTable
        caption="Whom it would invite"
        columns={COLUMNS}
        rows={preview.rows}
        rowKey={({ row }) => String(row)}
      />
      <div className="portal-buttons">
        <Button type="submit" running={invite.running}>
          Invite {people}
        </Button>
        <Button look="secondary" onClick={onBack}>
          Choose another file
        </Button>
      </div>
    </Form>
  );
};

const Choose = () => {
  const client = useApolloClient();
  const [file, setFile] = useState<File>();
  const [chosen, setChosen] = useState<Chosen>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const look = async (): Promise<void> => {
    const found = problemsWithFile(file);
    setProblems(found);
    if (!file || found.length > 0 || reading) return;
    setReading(true);
    setFailure(undefined);
    try {
      const text = await readTextFile(file);
      const { data } = await client.query({
        query: FirstPeoplePreviewDocument,
        variables: { text },
        fetchPolicy: 'network-only',
      });
      if (data) setChosen({ fileName: file.name, text, preview: data.firstPeoplePreview });
    } catch (error) {
      setFailure(error);
    } finally {
      setReading(false);
    }
  };
  if (chosen && chosen.preview.problems.length === 0)
    return <Send chosen={chosen} onBack={() => setChosen(undefined)} />;
  return (
    <>
      {chosen && (
        <ErrorSummary
          title={`${chosen.fileName} cannot be used: ${countWords(chosen.preview.problems.length, 'thing')} to put right. Nobody was invited`}
          problems={chosen.preview.problems.map(({ message }) => ({ message }))}
        />
      )}
      <Form onSubmit={() => void look()} problems={problems}>
        {failure ? <ActionFailed error={failure} /> : null}
        <FileField
          label="File of first people"
          hint="A CSV file with the columns organisation code, name, e-mail and job title; for a mailbox that several people read also reason for a shared mailbox. Nobody is invited until you have seen whom it names."
          onChange={setFile}
        />
        <div className="portal-buttons">
          <Button type="submit" running={reading}>
            Show whom it would invite
          </Button>
          <Link to="/let-in">Cancel</Link>
        </div>
      </Form>
    </>
  );
};

/** The first people of many organisations, from a file: chosen, shown, and invited all together or not at all. */
export const FirstPeopleFilePage = () => {
  const { may } = useSession();
  return (
    <Page title="Invite many from a file" back={{ to: '/let-in', label: 'Organisations' }} wide>
      {may('first-person:invite') ? <Choose /> : <Empty>Only somebody who may administer can invite others.</Empty>}
    </Page>
  );
};
