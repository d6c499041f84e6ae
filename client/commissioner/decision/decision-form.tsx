import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  RecordCommitteeDecisionDocument,
  type SchemeToDecideQuery,
} from '../../generated/commissioner/decision/decision.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { KeptPart } from '../../parts/drafts/kept-form.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useAction } from '../../parts/use-action.ts';
import { MemberFields } from './member-fields.tsx';
import { type MemberRow, couldVote, countInWords } from './member.ts';

const OUTCOMES = [
  { value: 'approved', label: 'Approved' },
  { value: 'not_approved', label: 'Not approved' },
];

const blank = (id: number): MemberRow => ({ id, name: '', profession: 'lay', voting: true, recused: false, vote: '' });

type Scheme = NonNullable<SchemeToDecideQuery['scheme']>;

/** The record of a meeting. Whether it was a lawful one the server says, with every reason at once. */
export const DecisionForm = ({ scheme: { id, version, currentVersion } }: { scheme: Scheme }) => {
  const navigate = useNavigate();
  const record = useAction(RecordCommitteeDecisionDocument);
  const [meeting, setMeeting] = useState({ committee: '', metOn: '', minuteReference: '', quorum: '', outcome: '' });
  const [members, setMembers] = useState<readonly MemberRow[]>([blank(1), blank(2), blank(3)]);
  const [chairId, setChairId] = useState<number>();
  const put = (changes: Partial<typeof meeting>): void => setMeeting((before) => ({ ...before, ...changes }));
  const quorum = /^\d{1,2}$/.test(meeting.quorum.trim()) ? Number(meeting.quorum) : undefined;
  const check = () => [
    ...(meeting.metOn ? [] : [{ field: 'metOn', message: 'Enter the real date of the meeting' }]),
    ...(quorum === undefined ? [{ field: 'quorum', message: 'Enter the quorum as a whole number' }] : []),
    ...(meeting.outcome ? [] : [{ field: 'outcome', message: 'Choose what the committee decided' }]),
  ];
  const send = async (): Promise<void> => {
    if (quorum === undefined) return;
    const rows = members.map((member) => ({
      name: member.name.trim(),
      profession: member.profession,
      chair: member.id === chairId,
      voting: member.voting,
      recused: member.recused,
      vote: couldVote(member) ? member.vote || null : null,
    }));
    const done = await record.run({
      schemeId: id,
      expectedVersion: version,
      decision: { ...meeting, quorum, members: rows },
    });
    if (done) void navigate(`/schemes/${id}`, { state: { notice: 'The decision of the committee is on record.' } });
  };
  return (
    <Confirm
      declaration="This is what the minutes of the meeting say"
      button="Record the decision"
      back={{ to: `/schemes/${id}`, label: 'Go back without recording' }}
      action={record}
      check={check}
      onConfirm={() => void send()}
    >
      <KeptPart name="members" part={members} onPutBack={setMembers} />
      <TextField
        field="committee"
        label="Committee"
        hint="For example, Primary care commissioning committee"
        value={meeting.committee}
        onChange={(committee) => put({ committee })}
      />
      <DateField
        field="metOn"
        legend="Day of the meeting"
        hint="After the consultation ended"
        value={meeting.metOn}
        onChange={(metOn) => put({ metOn })}
      />
      <TextField
        field="minuteReference"
        label="Reference of the minute"
        hint="For example, PCCC/2025/11/4"
        value={meeting.minuteReference}
        onChange={(minuteReference) => put({ minuteReference })}
        width={20}
      />
      <TextField
        field="quorum"
        label="Quorum"
        hint="How many members with a vote must take part"
        value={meeting.quorum}
        onChange={(quorum) => put({ quorum })}
        width={2}
        inputMode="numeric"
      />
      <div id="members" tabIndex={-1}>
        <h2 className="nhsuk-heading-m">Members</h2>
        <p role="status">{countInWords(members)}</p>
        <p>The chair must not be a clinician, and GPs must not be the majority of those who could vote.</p>
        {members.map((member, index) => (
          <MemberFields
            key={member.id}
            path={`members[${index}]`}
            number={index + 1}
            member={member}
            chair={member.id === chairId}
            onChair={() => setChairId(member.id === chairId ? undefined : member.id)}
            onChange={(changed) => setMembers(members.map((one) => (one.id === changed.id ? changed : one)))}
            onRemove={members.length > 1 ? () => setMembers(members.filter((one) => one.id !== member.id)) : undefined}
          />
        ))}
        <p>
          <Button
            look="secondary"
            small
            onClick={() => setMembers([...members, blank(Math.max(...members.map((one) => one.id)) + 1)])}
          >
            Add a member
          </Button>
        </p>
      </div>
      <RadiosField
        field="outcome"
        legend={`What did the committee decide about version ${currentVersion.number}?`}
        value={meeting.outcome}
        choices={OUTCOMES}
        onChange={(outcome) => put({ outcome })}
      />
    </Confirm>
  );
};
