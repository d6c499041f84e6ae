import './calculator.css';
import { useState } from 'react';
import type { EarningsFormPartsFragment } from '../../generated/practice/calculator/calculator.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { type Figures, knownFigures, knownWords } from './figures.ts';
import { countWords } from '../../parts/words/count-words.ts';

type Group = EarningsFormPartsFragment['groups'][number];
type Indicator = Group['indicators'][number];
type Typing = { figures: Figures; type: (field: string) => (value: string) => void };

const ANSWERS = [
  { value: '', label: 'Not answered' },
  { value: '1', label: 'Yes' },
  { value: '0', label: 'No' },
];

const Fields = ({
  indicator: { id, kind, numerator, denominator },
  typing: { figures, type },
}: {
  indicator: Indicator;
  typing: Typing;
}) => {
  if (kind === 'register') return <p>Earned by keeping the register.</p>;
  if (kind === 'manual')
    return (
      <SelectField
        field={`answer.${id}`}
        label={`${id}: done?`}
        value={figures[`answer.${id}`] ?? ''}
        choices={ANSWERS}
        onChange={type(`answer.${id}`)}
      />
    );
  return (
    <div className="portal-columns">
      <TextField
        field={`numerator.${id}`}
        label={`${id}: care was done for`}
        hint={knownWords(numerator)}
        width={5}
        inputMode="numeric"
        value={figures[`numerator.${id}`] ?? ''}
        onChange={type(`numerator.${id}`)}
      />
      <TextField
        field={`denominator.${id}`}
        label={`${id}: patients who count`}
        hint={knownWords(denominator)}
        width={5}
        inputMode="numeric"
        value={figures[`denominator.${id}`] ?? ''}
        onChange={type(`denominator.${id}`)}
      />
    </div>
  );
};

const IndicatorFields = ({ indicator, typing }: { indicator: Indicator; typing: Typing }) => (
  <fieldset className="portal-figures">
    <legend>
      <strong>{indicator.id}</strong>, {indicator.about}. Up to {indicator.maxPoints} points.
    </legend>
    {indicator.notPriced ? (
      <p>Left out of the sum: {indicator.notPriced}</p>
    ) : (
      <Fields indicator={indicator} typing={typing} />
    )}
  </fieldset>
);

const groupWords = ({ register, indicators }: Group): string =>
  `${countWords(indicators.length, 'indicator')}${register ? `, ${register.value} on the register in ${register.of}` : ''}`;

/** The figures of one condition, opened on demand, and by itself when one of them is wrong. */
const GroupFields = ({ group, typing, isWrong }: { group: Group; typing: Typing; isWrong: boolean }) => {
  const [open, setOpen] = useState(false);
  const register = `register.${group.code}`;
  return (
    <details className="nhsuk-details" open={open || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {group.name} ({groupWords(group)})
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <TextField
          field={register}
          label={`${group.name}: patients on the register`}
          hint={knownWords(group.register)}
          width={5}
          inputMode="numeric"
          value={typing.figures[register] ?? ''}
          onChange={typing.type(register)}
        />
        {group.indicators.map((indicator) => (
          <IndicatorFields key={indicator.id} indicator={indicator} typing={typing} />
        ))}
      </div>
    </details>
  );
};

const fieldsOf = ({ code, indicators }: Group): readonly string[] => [
  `register.${code}`,
  ...indicators.flatMap(({ id }) => [`numerator.${id}`, `denominator.${id}`, `answer.${id}`]),
];

type Properties = {
  form: EarningsFormPartsFragment;
  problems: readonly Problem[];
  failure: unknown;
  running: boolean;
  onAsk: (figures: Figures) => void;
};

/** List and counts, filled in with what is on record, to be changed at will. They stay in this page. */
export const CountsForm = ({ form, problems, failure, running, onAsk }: Properties) => {
  const [figures, setFigures] = useState(() => knownFigures(form));
  const typing: Typing = {
    figures,
    type: (field) => (value) => setFigures((before) => ({ ...before, [field]: value })),
  };
  return (
    <Form onSubmit={() => onAsk(figures)} problems={problems} action={{ refusal: undefined, failure }}>
      <h2 className="nhsuk-heading-m">Your figures</h2>
      <p>
        Change what you like: nothing you type is saved, and nobody else sees it. What you leave empty is left out of
        the sum.
      </p>
      <TextField
        field="list"
        label="Registered patients"
        hint={knownWords(form.list)}
        width={5}
        inputMode="numeric"
        value={figures.list ?? ''}
        onChange={typing.type('list')}
      />
      {form.groups.map((group) => (
        <GroupFields
          key={group.code}
          group={group}
          typing={typing}
          isWrong={problems.some(({ field }) => fieldsOf(group).includes(field ?? ''))}
        />
      ))}
      <Button type="submit" running={running}>
        Work it out
      </Button>
    </Form>
  );
};
