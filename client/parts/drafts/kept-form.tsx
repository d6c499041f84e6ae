import { type ReactNode, useContext, useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import { formatInstant } from '../format-date.ts';
import { Button } from '../button.tsx';
import { FormDraftContext } from './form-draft-context.ts';
import { usePageDraft } from './kept-page.tsx';
import type { Fields, PageDraft } from './page-draft.ts';
import type { Written } from './written.ts';

const NOTHING: Fields = {};
const listenToNothing = () => () => undefined;

/**
 * A field of a form whose words are kept until the form is sent, and are put back into it.
 * @param read makes a value of the field of what was kept; undefined for what it cannot be any more
 */
export const useKeptField = <Value,>(
  name: string,
  value: Value,
  { onChange, read }: { onChange: (value: Value) => void; read: (kept: Written) => Value | undefined },
): void => {
  const form = useContext(FormDraftContext);
  useEffect(() => {
    form?.told(name, value ?? '', (kept) => {
      const known = read(kept);
      if (known !== undefined) onChange(known);
    });
  });
  useEffect(() => () => form?.gone(name), [form, name]);
};

/** What a page makes of several fields, such as rows that can be added. It stands in the form before the fields themselves. */
export const KeptPart = <Part,>({
  name,
  part,
  onPutBack,
}: {
  name: string;
  part: Part;
  onPutBack: (part: Part) => void;
}) => {
  useKeptField(name, part, { onChange: onPutBack, read: (kept) => kept as Part });
  return null;
};

const PutBack = ({ page, from }: { page: PageDraft; from: string }) => {
  const startAgain = async (): Promise<void> => {
    await page.forget();
    location.reload();
  };
  return (
    <div className="nhsuk-inset-text">
      <p role="status">
        What you wrote here on {formatInstant(from)} and did not send is back. Check it against what is so today.
      </p>
      <Button small look="secondary" onClick={() => void startAgain()}>
        Start again without it
      </Button>
    </div>
  );
};

const KeptUntil = ({ page }: { page: PageDraft }) => {
  const until = useSyncExternalStore(page.listen, () => page.keptUntil);
  return (
    <p className="nhsuk-hint" role="status">
      {until && `What you wrote is kept until ${formatInstant(until)}. Only you can see it.`}
    </p>
  );
};

/**
 * Begins to send what the form holds whose button is being pressed. What it answers sends it once more later on, as that form,
 * when the first answer asks for that.
 */
export const useSending = (): (() => <Done>(send: () => Done) => Done) => {
  const page = usePageDraft();
  return () => {
    const form = page?.submitting;
    return (send) => (page && form ? page.press(form, send) : send());
  };
};

/** What was found of the page, to show it where its form is not open any more; and until when it is kept. */
export const useUnsent = (): { fields: Fields; until: string | undefined } => {
  const page = usePageDraft();
  const listen = page?.listen ?? listenToNothing;
  const fields = useSyncExternalStore(listen, () => page?.unsent ?? NOTHING);
  const until = useSyncExternalStore(listen, () => page?.keptUntil);
  useEffect(() => page?.look(), [page]);
  return { fields, until };
};

/** What was written and cannot be sent any more, for whoever wrote it. */
export const NotSent = ({ children }: { children: ReactNode }) => {
  const { until } = useUnsent();
  return (
    <>
      <h2 className="nhsuk-heading-m">What you had written</h2>
      <p>It was not sent. {until && `It is kept until ${formatInstant(until)}.`} Only you can see it.</p>
      {children}
    </>
  );
};

/** The fields of a form, kept until it is sent. Where the page keeps nothing, they are as they are. */
export const KeptForm = ({
  children,
  onSubmit,
}: {
  children: (submit: () => void) => ReactNode;
  onSubmit: () => void;
}) => {
  const page = usePageDraft();
  if (!page) return children(onSubmit);
  return (
    <Kept page={page} onSubmit={onSubmit}>
      {children}
    </Kept>
  );
};

const Kept = ({
  page,
  children,
  onSubmit,
}: {
  page: PageDraft;
  children: (submit: () => void) => ReactNode;
  onSubmit: () => void;
}) => {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [form] = useState(() => page.form(redraw));
  const putBackFrom = useSyncExternalStore(page.listen, () => page.putBackFrom);
  useEffect(() => page.opened(form), [page, form]);
  useEffect(() => form.putBackNext());
  return (
    <FormDraftContext value={form}>
      {putBackFrom && form.hasComeBack && <PutBack page={page} from={putBackFrom} />}
      {children(() => page.press(form, onSubmit))}
      <KeptUntil page={page} />
    </FormDraftContext>
  );
};
