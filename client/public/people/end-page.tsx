import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type MemberPartsFragment, SetMemberEndDocument } from '../../generated/public/people/people.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import { LIMITS } from '../../parts/limits.ts';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const EndForm = ({ member: { id, version, person, endsOn } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const setEnd = useAction(SetMemberEndDocument);
  const [ends, setEnds] = useState(endsOn ? 'yes' : 'no');
  const [day, setDay] = useState(endsOn ?? '');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async (): Promise<void> => {
    const missing = ends === 'yes' && day === '';
    setProblems(missing ? [{ field: 'endsOn', message: 'Enter the last day, a real date' }] : []);
    if (missing) return;
    const wanted = ends === 'yes' ? day : null;
    if (!(await setEnd.run({ membershipId: id, expectedVersion: version, endsOn: wanted }))) return;
    const notice = wanted
      ? `The access of ${person.name} ends on ${formatDate(wanted)}.`
      : `The access of ${person.name} has no last day.`;
    void navigate(`/people/${id}`, { state: { notice } });
  };
  return (
    <Form onSubmit={() => void save()} problems={problems} action={setEnd}>
      <RadiosField
        field="ends"
        legend="Does their access have a last day?"
        value={ends}
        choices={[
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ]}
        onChange={setEnds}
      />
      {ends === 'yes' && (
        <DateField
          field="endsOn"
          legend="Last day"
          hint={`They are in until the end of it. It is announced to them and to the administrators ${LIMITS.daysOfNoticeOfAnEnd} days before.`}
          value={day}
          onChange={setDay}
        />
      )}
      <div className="portal-buttons">
        <Button type="submit" running={setEnd.running}>
          Save
        </Button>
        <Link to={`/people/${id}`}>Cancel</Link>
      </div>
    </Form>
  );
};

/** The last day of a colleague's access. */
export const EndPage = () => (
  <MemberPage title={(name) => `Last day of ${name}`} may={({ setEnd }) => setEnd}>
    {(member) => <EndForm member={member} />}
  </MemberPage>
);
