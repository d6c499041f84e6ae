import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { DraftSchemeDocument, SchemesToCopyDocument } from '../../generated/commissioner/new-scheme/new-scheme.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { stateWords } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useSession } from '../../session/session.ts';
import { uncapitalised } from '../../parts/words/capitals.ts';

const BLANK = { value: '', label: 'Nothing: begin with an empty draft' };

const NewScheme = () => {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const schemes = useQuery(SchemesToCopyDocument);
  const draft = useAction(DraftSchemeDocument);
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(parameters.get('copy') ?? '');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const begin = async (): Promise<void> => {
    setProblems(name.trim() ? [] : [{ field: 'name', message: 'Enter a name for the scheme' }]);
    if (!name.trim()) return;
    const scheme = await draft.run({ name: name.trim(), copyOf: copyOf || null });
    if (scheme)
      void navigate(`/schemes/${scheme.id}/edit`, {
        state: { notice: 'The draft has begun. Nobody outside your organisation can see it.' },
      });
  };
  return (
    <Form onSubmit={() => void begin()} problems={problems} action={draft}>
      <TextField
        field="name"
        label="Name of the scheme"
        hint="As practices and the LMC will see it. For example, Winter respiratory care 2026-27"
        value={name}
        onChange={setName}
      />
      <SelectField
        field="copyOf"
        label="Begin with the text of"
        hint="Text, phases and dates are copied. Consultations, decisions and offers are not."
        value={copyOf}
        onChange={setCopyOf}
        choices={[
          BLANK,
          ...(schemes.data?.schemes.nodes ?? []).map((scheme) => ({
            value: scheme.id,
            label: `${scheme.name} (${uncapitalised(stateWords(scheme.state))})`,
          })),
        ]}
      />
      <Button type="submit" running={draft.running}>
        Begin the draft
      </Button>
    </Form>
  );
};

/** The first step of a scheme: its name, and what it begins with. Whoever may not draft one is told so instead of the form. */
export const NewSchemePage = () => {
  const { may, membership } = useSession();
  return (
    <Page title="Draft a new scheme" back={{ to: '/schemes', label: 'Schemes' }}>
      {may('scheme:draft') ? (
        <NewScheme />
      ) : (
        <p className="portal-not-allowed">
          {membership.organisation.kind === 'COMMISSIONER'
            ? 'You need the right to prepare to draft a scheme. Ask an administrator of your organisation.'
            : 'Commissioners draft schemes. You read them once they are there.'}
        </p>
      )}
    </Page>
  );
};
