import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ChooseMembershipDocument } from '../../generated/app/choose/choose.ts';
import { SessionDocument } from '../../generated/session/session.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { SignOut } from '../sign-out.tsx';
import { KIND_WORDS, rolesInWords } from '../../session/role-words.ts';
import type { SessionMembership } from '../../session/session.ts';

/** Only an address of ours: a link from outside must not send people away after they chose. */
const ours = (address: string | null): string => (address && /^\/(?!\/)/.test(address) ? address : '/');

const Chooser = ({
  memberships,
  current,
}: {
  memberships: readonly SessionMembership[];
  current: string | undefined;
}) => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const choose = useAction(ChooseMembershipDocument);
  const [chosen, setChosen] = useState(current);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const go = async (): Promise<void> => {
    setProblems(chosen ? [] : [{ field: 'membership', message: 'Choose the organisation to act for' }]);
    if (!chosen || !(await choose.run({ membershipId: chosen }))) return;
    await client.resetStore().catch(() => undefined); // this page goes while the session is asked for again, and takes its own question with it
    void navigate(ours(parameters.get('returnTo')), { replace: true });
  };
  return (
    <Form onSubmit={() => void go()} problems={problems} action={choose}>
      <RadiosField
        field="membership"
        legend="For which organisation do you want to act now?"
        hint="What you see and may do depends on it. You can change it at any time."
        value={chosen}
        onChange={setChosen}
        choices={memberships.map(({ id, organisation, jobTitle, roles }) => ({
          value: id,
          label: organisation.name,
          hint: `${KIND_WORDS[organisation.kind]}. ${jobTitle}: may ${rolesInWords(roles)}`,
        }))}
      />
      <Button type="submit" running={choose.running}>
        Continue
      </Button>
    </Form>
  );
};

/** For people with several memberships: for whom they act. Everything fetched for the one before is forgotten. */
export const ChoosePage = () => {
  const query = useQuery(SessionDocument);
  return (
    <Fetched query={query} what="your account" find={({ me }) => me}>
      {({ memberships, membership }) => (
        <Page title="Choose an organisation">
          <Chooser memberships={memberships} current={membership?.id} />
          {/* Who acts for nobody yet has no header to sign out in. */}
          {!membership && <SignOut className="nhsuk-button nhsuk-button--secondary" />}
        </Page>
      )}
    </Fetched>
  );
};
