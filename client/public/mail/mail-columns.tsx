import { Link } from 'react-router';
import type { MailPartsFragment } from '../../generated/public/mail/mail.ts';
import type { Column } from '../../parts/data-table.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Moment } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';

type Mail = MailPartsFragment;

/**
 * What every list of mails shows: to whom, what it said, and when it was written.
 * @param leads whether whoever looks can go where the mail leads; else the address is only shown
 */
export const mailColumns = (leads: (mail: Mail) => boolean): readonly Column<Mail>[] => [
  {
    key: 'to',
    heading: 'To',
    rowHeading: true,
    cell: ({ toName, toAddress }) => (
      <>
        {toName}
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal portal-breakable">{toAddress}</span>
      </>
    ),
  },
  {
    key: 'said',
    heading: 'What it says',
    cell: (mail) => (
      <>
        {mail.sentence}
        <br />
        {leads(mail) ? (
          <Link className="portal-breakable" to={mail.path}>
            {mail.path}
          </Link>
        ) : (
          <span className="portal-breakable">{mail.path}</span>
        )}
      </>
    ),
  },
  { key: 'written', heading: 'Written', cell: ({ madeAt }) => <Moment at={madeAt} /> },
];

/** What became of a mail, with what went wrong at the last try. */
export const OUTCOME_COLUMN: Column<Mail> = {
  key: 'state',
  heading: 'State',
  cell: ({ state, tries, problem, triedAt }) => (
    <>
      <StateTag state={`MAIL_${state}`} />
      {triedAt && (
        <>
          <br />
          <Moment at={triedAt} />
        </>
      )}
      {problem && (
        <>
          <br />
          {countWords(tries, 'try', 'tries')}: {problem}
        </>
      )}
    </>
  ),
};

/** For which organisation, where the list is of several. */
export const ORGANISATION_COLUMN: Column<Mail> = {
  key: 'organisation',
  heading: 'For',
  cell: ({ organisationName }) => organisationName,
};
