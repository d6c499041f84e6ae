import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  RemoveNationalIndicatorDocument,
  SaveNationalIndicatorDocument,
} from '../../generated/national/contract-draft/draft.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, DraftFrame, useBackToDraft } from './draft-frame.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { indicatorInput, indicatorTyped } from './indicator-typed.ts';
import { SaveButtons } from './save-buttons.tsx';

type Indicator = Draft['text']['indicators'][number];

const Remove = ({ draft, indicator }: { draft: Draft; indicator: Indicator }) => {
  const back = useBackToDraft(draft.id);
  const remove = useAction(RemoveNationalIndicatorDocument);
  const send = async (): Promise<void> => {
    if (await remove.run({ draftId: draft.id, expectedVersion: draft.version, indicator: indicator.id }))
      back(`${indicator.id} is taken out of the draft`);
  };
  return (
    <Details>
      <Details.Summary>Take this indicator out</Details.Summary>
      <Details.Text>
        <ActionOutcome action={remove} />
        <p>The year is then released without {indicator.id}.</p>
        <Button look="secondary" running={remove.running} onClick={() => void send()}>
          Take {indicator.id} out
        </Button>
      </Details.Text>
    </Details>
  );
};

const Edit = ({ draft, indicator }: { draft: Draft; indicator: Indicator | undefined }) => {
  const back = useBackToDraft(draft.id);
  const save = useAction(SaveNationalIndicatorDocument);
  const [typed, setTyped] = useState(() => indicatorTyped(indicator, draft.text.groups[0]?.code ?? ''));
  const send = async (): Promise<void> => {
    const sent = indicatorInput(typed);
    if (
      await save.run({
        draftId: draft.id,
        expectedVersion: draft.version,
        replaces: indicator?.id ?? null,
        indicator: sent,
      })
    )
      back(`Saved: ${sent.id}`);
  };
  return (
    <>
      <Form onSubmit={() => void send()} action={save}>
        <IndicatorFields
          groups={draft.text.groups}
          typed={typed}
          change={(changes) => setTyped((before) => ({ ...before, ...changes }))}
        />
        <SaveButtons draftId={draft.id} action={save} label={indicator ? 'Save' : 'Add the indicator'} />
      </Form>
      {indicator && <Remove draft={draft} indicator={indicator} />}
    </>
  );
};

/** One indicator of a draft, to be changed or taken out. */
export const IndicatorPage = () => {
  const { indicator: id = '' } = useParams();
  return (
    <DraftFrame title={`Indicator ${id}`}>
      {(draft) => {
        const indicator = draft.text.indicators.find((one) => one.id === id);
        return indicator ? <Edit draft={draft} indicator={indicator} /> : <NotFound what="indicator" />;
      }}
    </DraftFrame>
  );
};

/** An indicator that the draft has not yet. */
export const NewIndicatorPage = () => (
  <DraftFrame title="Add an indicator">{(draft) => <Edit draft={draft} indicator={undefined} />}</DraftFrame>
);
