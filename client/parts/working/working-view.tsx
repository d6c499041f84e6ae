import './working.css';
import { Details } from 'nhsuk-react-components';
import { useEffect, useRef } from 'react';
import { Button } from '../button.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { figureDate, figureWords, formulaWords, stepResult } from './figure-words.ts';
import type { GivenFigure, Working, WorkingStep } from './working.ts';

const OPEN_AT_FIRST = 3;

const FIGURES: readonly Column<GivenFigure>[] = [
  { key: 'what', heading: 'What', rowHeading: true, cell: ({ label }) => label },
  { key: 'figure', heading: 'Figure', numeric: true, cell: ({ value, unit }) => figureWords(value, unit) },
  {
    key: 'date',
    heading: 'For',
    cell: ({ date }) => (date === null ? '–' : <span className="portal-money">{figureDate(date)}</span>),
  },
  { key: 'source', heading: 'Source', cell: ({ source }) => source },
];

const labelsOf = ({ parameters, inputs, steps, children }: Working): ReadonlyMap<string, string> =>
  new Map([
    ...[...parameters, ...inputs, ...steps].map(({ name, label }) => [name, label] as const),
    ...children.map(({ key, title }) => [key, title] as const),
  ]);

const Figures = ({ caption, figures }: { caption: string; figures: readonly GivenFigure[] }) =>
  figures.length > 0 && <DataTable caption={caption} columns={FIGURES} rows={figures} rowKey={({ name }) => name} />;

const Step = ({ step, labels }: { step: WorkingStep; labels: ReadonlyMap<string, string> }) => (
  <li>
    {step.label}
    <br />= {formulaWords(step.formula, labels)}
    <br />= <strong className="portal-money">{stepResult(step)}</strong>
  </li>
);

const Part = ({ working, open }: { working: Working; open: boolean }) => (
  <li>
    <Details open={open}>
      <Details.Summary>
        {working.title}: {working.result}
      </Details.Summary>
      <Details.Text>
        <Body working={working} sentence={working.sentence} />
      </Details.Text>
    </Details>
  </li>
);

const Body = ({ working, sentence }: { working: Working; sentence?: string }) => {
  const { source, parameters, inputs, children, steps, notes, result } = working;
  const labels = labelsOf(working);
  return (
    <>
      {sentence && <p>{sentence}</p>}
      <p className="nhsuk-body-s">Source of the rule: {source}</p>
      {children.length > 0 && (
        <>
          <p>
            <strong>Worked out first</strong>
          </p>
          <ol className="nhsuk-list portal-parts">
            {children.map((child) => (
              <Part key={child.key} working={child} open={children.length <= OPEN_AT_FIRST} />
            ))}
          </ol>
        </>
      )}
      <Figures caption="Set by the scheme or the contract" figures={parameters} />
      <Figures caption="Counted or recorded" figures={inputs} />
      {steps.length > 0 && (
        <ol className="nhsuk-list nhsuk-list--number portal-sums" aria-label="Sums">
          {steps.map((step) => (
            <Step key={step.name} step={step} labels={labels} />
          ))}
        </ol>
      )}
      {notes.map((note) => (
        <p key={note}>Note: {note}</p>
      ))}
      <p>
        Result: <strong className="portal-money">{result}</strong>
      </p>
    </>
  );
};

/** Opens or closes every part. Paper cannot be clicked: everything is opened before it is printed. */
const useParts = () => {
  const box = useRef<HTMLDivElement>(null);
  const setAll = (open: boolean): void =>
    box.current?.querySelectorAll('details').forEach((part) => (part.open = open));
  useEffect(() => {
    const openAll = (): void => setAll(true);
    window.addEventListener('beforeprint', openAll);
    return () => window.removeEventListener('beforeprint', openAll);
  }, []);
  return { box, setAll };
};

const OpenAll = ({ setAll }: { setAll: (open: boolean) => void }) => (
  <div className="portal-buttons">
    <Button look="secondary" small onClick={() => setAll(true)}>
      Open every part
    </Button>
    <Button look="secondary" small onClick={() => setAll(false)}>
      Close every part
    </Button>
  </div>
);

/** How an amount was worked out, part by part, with every figure's date and source and every sum in words. The page around it says the rule. */
export const WorkingView = ({ working }: { working: Working }) => {
  const { box, setAll } = useParts();
  return (
    <div className="portal-working" ref={box}>
      {working.children.length > 0 && <OpenAll setAll={setAll} />}
      <Body working={working} />
    </div>
  );
};
