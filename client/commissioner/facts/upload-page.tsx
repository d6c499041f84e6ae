import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  FactsPreviewDocument,
  type FactsPreviewQuery,
  UploadFactsDocument,
} from '../../generated/commissioner/facts/facts.ts';
import { ActionFailed } from '../../parts/action-failed.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FileField, problemsWithFile } from '../../parts/fields/file-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { WhyUnusual } from '../../parts/why-unusual.tsx';
import { factsPath } from './fact-words.ts';
import { FactsFrame } from './facts-frame.tsx';
import { PreviewProblems, PreviewTable, PreviewUnusual } from './preview.tsx';
import { readTextFile } from './read-text-file.ts';

type Place = { schemeId: string; phaseKey: string };
type Chosen = { fileName: string; text: string; preview: NonNullable<FactsPreviewQuery['factsPreview']> };

type SaveProperties = { place: Place; chosen: Chosen; onBack: () => void; again: () => void };

const Save = ({ place, chosen, onBack, again }: SaveProperties) => {
  const navigate = useNavigate();
  const upload = useAction(UploadFactsDocument);
  const { preview, fileName, text } = chosen;
  const [whyUnusual, setWhyUnusual] = useState('');
  const changes = preview.added + preview.corrected;
  const save = async (): Promise<void> => {
    if (await upload.run({ ...place, fileName, text, expectedVersion: preview.version, whyUnusual })) {
      void navigate(factsPath(place.schemeId, '', { phase: place.phaseKey }), {
        state: { notice: `${preview.added} added and ${preview.corrected} corrected from ${fileName}.` },
      });
      // What somebody told meanwhile is shown beside the file, so that the next try is made on it.
    } else again();
  };
  return (
    <Form onSubmit={() => void save()} action={upload}>
      <PreviewTable preview={preview} fileName={fileName} />
      {preview.unusual.length > 0 && (
        <>
          <PreviewUnusual unusual={preview.unusual} />
          <WhyUnusual value={whyUnusual} onChange={setWhyUnusual} />
        </>
      )}
      <div className="portal-buttons">
        {changes > 0 && (
          <Button type="submit" running={upload.running}>
            Save these facts
          </Button>
        )}
        <Button look="secondary" onClick={onBack}>
          Choose another file
        </Button>
      </div>
    </Form>
  );
};

const Upload = ({ place }: { place: Place }) => {
  const client = useApolloClient();
  const [file, setFile] = useState<File>();
  const [chosen, setChosen] = useState<Chosen>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const previewOf = async (text: string): Promise<Chosen['preview'] | null | undefined> => {
    const { data } = await client.query({
      query: FactsPreviewDocument,
      variables: { ...place, text },
      fetchPolicy: 'network-only',
    });
    return data?.factsPreview;
  };
  const lookAgain = async ({ fileName, text }: Chosen): Promise<void> => {
    const preview = await previewOf(text).catch(() => null);
    if (preview) setChosen({ fileName, text, preview });
  };
  const look = async (): Promise<void> => {
    const found = problemsWithFile(file);
    setProblems(found);
    if (!file || found.length > 0 || reading) return;
    setReading(true);
    setFailure(undefined);
    try {
      const text = await readTextFile(file);
      const preview = await previewOf(text);
      if (preview) setChosen({ fileName: file.name, text, preview });
    } catch (error) {
      setFailure(error);
    } finally {
      setReading(false);
    }
  };
  if (chosen && chosen.preview.problems.length === 0)
    return (
      <Save place={place} chosen={chosen} onBack={() => setChosen(undefined)} again={() => void lookAgain(chosen)} />
    );
  return (
    <>
      {chosen && <PreviewProblems problems={chosen.preview.problems} fileName={chosen.fileName} />}
      <Form onSubmit={() => void look()} problems={problems}>
        {failure ? <ActionFailed error={failure} /> : null}
        <FileField
          label="File of facts"
          hint="A CSV file with the columns practice_code, field, indicator, value and date. Nothing is saved until you have seen what it would change."
          onChange={setFile}
        />
        <div className="portal-buttons">
          <Button type="submit" running={reading}>
            Show what it would change
          </Button>
          <Link to={factsPath(place.schemeId, '', { phase: place.phaseKey })}>Cancel</Link>
        </div>
      </Form>
    </>
  );
};

const MayUpload = ({ place }: { place: Place }) => {
  const { may } = useSession();
  return may('fact:tell') ? <Upload place={place} /> : <Empty>Only somebody who may prepare can upload facts.</Empty>;
};

/** A file of facts: chosen, shown with what it would change, and saved as a whole. */
export const UploadFactsPage = () => (
  <FactsFrame title="Upload a file of facts" below>
    {(place) => <MayUpload place={place} />}
  </FactsFrame>
);
