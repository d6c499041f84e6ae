import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  StartNationalCorrectionDocument,
  StartNationalYearDocument,
} from '../../generated/national/contract-draft/draft.ts';
import { Button } from '../../parts/button.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useSession } from '../../session/session.ts';

/** The form for those who draft; for others who does. */
const ForDrafters = ({ children }: { children: ReactNode }) =>
  useSession().may('national-contract:draft') ? (
    children
  ) : (
    <p className="portal-not-allowed">
      You need the right to prepare to draft the national contract. Ask an administrator of your organisation.
    </p>
  );

/** Starts a correction of a year: the reason comes first, because it is what everybody reads later. */
export const CorrectPage = () => {
  const { year = '' } = useParams();
  const navigate = useNavigate();
  const start = useAction(StartNationalCorrectionDocument);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const draft = await start.run({ financialYear: year, reason });
    if (draft)
      void navigate(`/national-contract/drafts/${draft.id}`, {
        state: {
          notice: `The draft of ${year}, release ${draft.release} is started. Nothing changes for anybody until it is released.`,
        },
      });
  };
  return (
    <Page
      title={`Correct the contract of ${year}`}
      back={{ to: `/national-contract/${year}`, label: `National contract of ${year}` }}
    >
      <p>
        The release in force is copied into a draft. You change what is wrong there, and a second person releases it.
      </p>
      <ForDrafters>
        <Form onSubmit={() => void send()} action={start}>
          <TextAreaField
            field="reason"
            label="Why is it corrected?"
            hint="Commissioners, LMCs and practices read this beside what changed"
            value={reason}
            onChange={setReason}
            rows={3}
          />
          <div className="portal-buttons">
            <Button type="submit" running={start.running}>
              Start the correction
            </Button>
            <Link to={`/national-contract/${year}`}>Go back</Link>
          </div>
        </Form>
      </ForDrafters>
    </Page>
  );
};

/** `2027-28` for `2026-27`. */
const yearAfter = (year: string): string => {
  const first = Number(year.slice(0, 4)) + 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};

/** Starts the year after one: nothing that changes each year is carried over as if it were known. */
export const NextYearPage = () => {
  const { year = '' } = useParams();
  const next = yearAfter(year);
  const navigate = useNavigate();
  const start = useAction(StartNationalYearDocument);
  const send = async (): Promise<void> => {
    const draft = await start.run({ financialYear: next });
    if (draft)
      void navigate(`/national-contract/drafts/${draft.id}`, {
        state: { notice: `The draft of ${next} is started. Nobody else sees it until it is released.` },
      });
  };
  return (
    <Page title={`Start the contract of ${next}`} back={{ to: '/national-contract', label: 'All years' }}>
      <p>
        The draft begins with the indicators of {year}. Pounds for a point, points, aspiration and every indicator are
        marked as not confirmed; the average list and the national registers are missing. Nothing is guessed.
      </p>
      <ForDrafters>
        <Form onSubmit={() => void send()} action={start}>
          <div className="portal-buttons">
            <Button type="submit" running={start.running}>
              Start {next}
            </Button>
            <Link to="/national-contract">Go back</Link>
          </div>
        </Form>
      </ForDrafters>
    </Page>
  );
};
