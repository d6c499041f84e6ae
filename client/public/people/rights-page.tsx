import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { ChangeRolesDocument, type MemberPartsFragment, type Role } from '../../generated/public/people/people.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const CHOICES: readonly { value: Role; label: string; hint: string }[] = [
  { value: 'VIEW', label: 'View', hint: 'See everything of the organisation.' },
  { value: 'PREPARE', label: 'Prepare', hint: 'Write and record: drafts, comments, evidence, calculations.' },
  {
    value: 'APPROVE',
    label: 'Sign and approve',
    hint: 'Commit the organisation: sign, accept, leave, publish, approve payments.',
  },
  { value: 'ADMINISTER', label: 'Administer', hint: 'Change the rights of others and make API tokens.' },
];

const RightsForm = ({ member: { id, version, roles, person } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const { membership } = useSession();
  const changeRoles = useAction(ChangeRolesDocument);
  const [chosen, setChosen] = useState<readonly string[]>(roles);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async (): Promise<void> => {
    const wanted = CHOICES.map(({ value }) => value).filter((role) => chosen.includes(role));
    setProblems(
      wanted.length === 0
        ? [{ field: 'roles', message: 'Choose at least one right, or take the access away instead' }]
        : [],
    );
    if (wanted.length === 0 || !(await changeRoles.run({ membershipId: id, expectedVersion: version, roles: wanted })))
      return;
    void navigate('/people', { state: { notice: `${person.name} has other rights from now on.` } });
  };
  return (
    <Form onSubmit={() => void save()} problems={problems} action={changeRoles}>
      <CheckboxesField
        field="roles"
        legend={`What may ${person.name} do for ${membership.organisation.name}?`}
        hint="It holds from their next step on, also when they are signed in now."
        values={chosen}
        choices={CHOICES}
        onChange={setChosen}
      />
      <div className="portal-buttons">
        <Button type="submit" running={changeRoles.running}>
          Save
        </Button>
        <Link to="/people">Cancel</Link>
      </div>
    </Form>
  );
};

/** What a colleague may do. */
export const RightsPage = () => (
  <MemberPage title={(name) => `Rights of ${name}`} may={({ changeRoles }) => changeRoles}>
    {(member) => <RightsForm member={member} />}
  </MemberPage>
);
