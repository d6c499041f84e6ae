import '../practice.css';
import type { OfferHeadFragment } from '../../generated/practice/offer/offer.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { formatDate } from '../../parts/format-date.ts';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';

type Terms = { offer: Pick<OfferHeadFragment, 'phase' | 'schemeVersion'> };

const Several = ({ items }: { items: readonly string[] }) =>
  items.length === 1 ? (
    items[0]
  ) : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );

/** What the practice is asked to do, what it gets, and what it bears: the lines that a signature covers. */
export const OfferTerms = ({ offer: { phase, schemeVersion } }: Terms) => {
  const { costsBorneByPractice, costsNote, hoursAskedPerPractice } = schemeVersion.definition;
  return (
    <Summary
      rows={[
        { key: 'Runs', value: `${formatDate(phase.from)} to ${formatDate(phase.to)}` },
        {
          key: 'Stands in place of',
          value: phase.replacesWholeContract
            ? `The whole national contract of ${phase.financialYear}`
            : `${countWords(phase.replaces.length, 'national indicator')} of ${phase.financialYear}: ${phase.replaces.join(', ')}`,
        },
        {
          key: 'What we must do',
          value:
            phase.requirements.length === 0 ? (
              'No evidence is asked'
            ) : (
              <Several items={phase.requirements.map(({ name, atLeast }) => `${name}: at least ${atLeast}`)} />
            ),
        },
        { key: 'How it pays', value: <Several items={phase.components.map(({ sentence }) => sentence)} /> },
        { key: 'Hours', value: `About ${countWords(hoursAskedPerPractice, 'hour')} of our time` },
        {
          key: 'Costs',
          value: costsBorneByPractice ? (
            <>
              <p>The practice bears costs of its own.</p>
              <Typed text={costsNote} />
            </>
          ) : (
            'The practice bears no costs of its own'
          ),
        },
      ]}
    />
  );
};

/** How to leave, in the scheme's own words. It stands above every way to accept. */
export const ExitTerms = ({ offer: { schemeVersion } }: { offer: Pick<OfferHeadFragment, 'schemeVersion'> }) => {
  const { text, noticeDays } = schemeVersion.definition.exitTerms;
  return (
    <div className="portal-exit-terms">
      <h2 className="nhsuk-heading-m">How to leave</h2>
      <Typed text={text} />
      <p>
        {noticeDays === 0
          ? 'No notice is needed: the national contract applies again from the day you choose.'
          : `Notice: ${countWords(noticeDays, 'day')}. After it the national contract applies again.`}{' '}
        The practice decides on its own; nobody has to agree.
      </p>
    </div>
  );
};
