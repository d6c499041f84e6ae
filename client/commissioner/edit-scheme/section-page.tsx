import { useApolloClient, useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { SaveSchemeDocument, SchemeToEditDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { KeptPart, useSending } from '../../parts/drafts/kept-form.tsx';
import { isSame } from '../../parts/drafts/written.ts';
import { Form, MoreProblems } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { plainMessage } from '../../parts/plain-message.ts';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, type EditedScheme, draftOf } from './draft.ts';
import { Newer } from './newer.tsx';
import { sectionsOf } from './sections.ts';
import { uncapitalised } from '../../parts/words/capitals.ts';

export type SectionParts<Part> = {
  title: string;
  /** The part of the draft that the page writes. Undefined when it is not there (any more). */
  pick: (draft: Draft) => Part | undefined;
  /** The draft with this part in its place; everything else stays as it is. */
  put: (draft: Draft, part: Part) => Draft;
  /** What of the draft this part takes the place of, where that is not what `pick` finds. Two people may not both change it. */
  touched?: (draft: Draft, part: Part) => unknown;
  /** What keeps it from being sent: what the server could not even read, such as a day that is none. */
  check?: (part: Part) => readonly Problem[];
  /** The part in words, to show somebody else's beside one's own. */
  describe: (part: Part) => ReactNode;
  /** The fields. */
  children: (part: Part, change: (changes: Partial<Part>) => void) => ReactNode;
};

const STALE = 'SOMEBODY_CHANGED_THIS_FIRST';
const NONE: readonly Problem[] = [];

const pickFrom = <Part,>({ pick }: SectionParts<Part>, scheme: EditedScheme): Part | undefined => {
  const draft = draftOf(scheme);
  return draft && pick(draft);
};

type EditorProperties<Part> = {
  scheme: EditedScheme;
  parts: SectionParts<Part>;
  first: Part;
  left: readonly Problem[];
};

/** So often a save is put on a newer text when others keep saving other parts; then it is told like any other. */
const MOST_TRIES = 5;

/** Whether others left it as it was between two texts: then one's own part goes on top of what they saved elsewhere. */
const isUntouched = <Part,>(parts: SectionParts<Part>, part: Part, texts: readonly EditedScheme[]): boolean => {
  const touched = parts.touched ?? parts.pick;
  const [before, after] = texts.map((text) => {
    const draft = draftOf(text);
    return draft && touched(draft, part);
  });
  return before !== undefined && isSame(before, after);
};

/** The newest text of a draft, asked for anew. */
const useNewest = (id: string): (() => Promise<EditedScheme | undefined>) => {
  const client = useApolloClient();
  return async () => {
    const { data } = await client.query({
      query: SchemeToEditDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    return data?.scheme ?? undefined;
  };
};

/** Saves one part of a draft on the newest text there is, unless somebody else changed that part meanwhile. */
const useSaving = <Part extends object>(parts: SectionParts<Part>, schemeId: string) => {
  const save = useAction(SaveSchemeDocument);
  const newest = useNewest(schemeId);
  const sending = useSending();
  const [saving, setSaving] = useState(false);
  const savePart = async (part: Part, from: EditedScheme): Promise<boolean> => {
    const asForm = sending();
    setSaving(true);
    try {
      let base: EditedScheme | undefined = from;
      for (let tries = 0; tries < MOST_TRIES && base; tries += 1) {
        const draft = draftOf(base);
        if (!draft) return false;
        const { name, definition } = parts.put(draft, part);
        const expectedVersion = base.version;
        if (await asForm(() => save.run({ schemeId, expectedVersion, name, definition }))) return true;
        if (save.refusedWith() !== STALE) return false;
        const newer = await newest();
        base = newer && isUntouched(parts, part, [from, newer]) ? newer : undefined;
      }
      return false;
    } finally {
      setSaving(false);
    }
  };
  // What is said between two tries is not yet the answer.
  const action = saving ? { ...save, running: true, refusal: undefined, failure: undefined } : save;
  return { savePart, newest, action };
};

const Editor = <Part extends object>({ scheme, parts, first, left }: EditorProperties<Part>) => {
  const navigate = useNavigate();
  const { savePart, newest, action: save } = useSaving(parts, scheme.id);
  // What is saved is this part on top of `base`: the newest text this page has shown, or one in which this part is the same.
  const [base, setBase] = useState(scheme);
  const [newer, setNewer] = useState<EditedScheme>();
  const [part, setPart] = useState(first);
  const [problems, setProblems] = useState(NONE);
  const send = async (): Promise<void> => {
    const found = parts.check?.(part) ?? NONE;
    setProblems(found);
    if (found.length === 0 && (await savePart(part, base)))
      void navigate(`/schemes/${scheme.id}/edit`, { state: { notice: `Saved: ${uncapitalised(parts.title)}` } });
  };
  const look = async (): Promise<void> => {
    const found = await newest();
    if (!found) return;
    setBase(found);
    setNewer(found);
    save.clear();
  };
  return (
    <Form onSubmit={() => void send()} problems={problems} action={save}>
      {save.refusal?.code === STALE && (
        <p>
          <Button look="secondary" onClick={() => void look()}>
            Show the newer text beside mine
          </Button>
        </p>
      )}
      {newer && <Newer scheme={newer} theirs={pickFrom(parts, newer)} describe={parts.describe} onTake={setPart} />}
      <KeptPart name="part" part={part} onPutBack={setPart} />
      {/* What was wrong with what is saved stands at its field until something here is changed. */}
      <MoreProblems problems={part === first ? left : NONE}>
        {parts.children(part, (changes) => setPart((before) => ({ ...before, ...changes })))}
      </MoreProblems>
      <div className="portal-buttons">
        <Button type="submit" running={save.running}>
          {newer ? 'Save mine' : 'Save'}
        </Button>
        <Link to={`/schemes/${scheme.id}/edit`}>Leave without saving</Link>
      </div>
    </Form>
  );
};

/** What is left to put right in the part that this page writes. */
const useLeft = (scheme: EditedScheme): readonly Problem[] => {
  const { pathname } = useLocation();
  const draft = draftOf(scheme);
  const section = draft && sectionsOf(`/schemes/${scheme.id}/edit`, draft).find(({ to }) => to === pathname);
  return scheme.currentVersion.problems
    .filter(({ field }) => field !== null && section?.owns(field))
    .map((problem) => ({ ...problem, message: plainMessage(problem) }));
};

const Left = ({ left }: { left: readonly Problem[] }) =>
  left.length === 0 ? null : (
    <div className="portal-empty">
      <p>To put right here:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {left.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );

const Section = <Part extends object>({ scheme, parts, first }: Omit<EditorProperties<Part>, 'left'>) => {
  const left = useLeft(scheme);
  return (
    <>
      <Left left={left} />
      <Editor scheme={scheme} parts={parts} first={first} left={left} />
    </>
  );
};

/**
 * The page of one part of a draft. It saves only its own part: what others saved elsewhere stays theirs.
 * When somebody saved first, nothing typed is lost, and their text can be shown beside one's own.
 */
export const SectionPage = <Part extends object>(parts: SectionParts<Part>) => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToEditDocument, {
    variables: { id: schemeId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched query={query} what="the draft" find={({ scheme }) => scheme}>
      {(scheme) => {
        const first = pickFrom(parts, scheme);
        return (
          <Page
            title={parts.title}
            caption={scheme.name}
            back={{ to: `/schemes/${scheme.id}/edit`, label: 'Write the text' }}
          >
            {!scheme.permissions.save.allowed ? (
              <p className="portal-not-allowed">The text cannot be changed: {scheme.permissions.save.reason}</p>
            ) : first ? (
              <Section scheme={scheme} parts={parts} first={first} />
            ) : (
              <p>This part of the draft is not there any more. Somebody may have taken it away.</p>
            )}
          </Page>
        );
      }}
    </Fetched>
  );
};
