import type { Connections } from '../../server/persistence/connections.ts';
import type { Action } from '../../server/actions/action.ts';
import { actWithinScope } from '../../server/actions/act-within-scope.ts';
import { signConsultation } from '../../server/actions/consultations/sign-consultation.ts';
import { startConsultation } from '../../server/actions/consultations/start-consultation.ts';
import { recordCommitteeDecision } from '../../server/actions/governance/record-committee-decision.ts';
import { optIn } from '../../server/actions/participation/opt-in.ts';
import { recordEvidence } from '../../server/actions/participation/record-evidence.ts';
import { confirmEvidence } from '../../server/actions/participation/confirm-evidence.ts';
import { approvePaymentRun } from '../../server/actions/payments/approve-payment-run.ts';
import { calculatePaymentRun } from '../../server/actions/payments/calculate-payment-run.ts';
import { releasePaymentRun } from '../../server/actions/payments/release-payment-run.ts';
import { startPaymentRun } from '../../server/actions/payments/start-payment-run.ts';
import { submitPaymentRun } from '../../server/actions/payments/submit-payment-run.ts';
import { draftScheme } from '../../server/actions/schemes/draft-scheme.ts';
import { publishScheme } from '../../server/actions/schemes/publish-scheme.ts';
import { saveScheme } from '../../server/actions/schemes/save-scheme.ts';
import type { CommitteeMember } from '../../server/domain/governance/committee.ts';
import type { Actor } from '../../server/domain/permissions.ts';
import { calculatePaymentRunTask } from '../../server/jobs/calculate-payment-run-task.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import type { Scope } from '../../server/persistence/scope.ts';
import type { AreaPeople } from './area-people.ts';
import { planningPhaseScheme } from './planning-phase-scheme.ts';
import type { StoryDays } from './planning-phase-scheme.ts';

export interface StoryArea {
  commissionerId: string;
  practices: readonly { id: string; code: string; name: string }[];
  people: AreaPeople;
  basisYear: string;
}

const NAME = 'Practice quality: planning phase';

/** Four discussions and papers each practice shows. */
const SHOWN = [
  { requirementKey: 'discussions', month: '01', day: '14', note: 'First discussion.' },
  { requirementKey: 'discussions', month: '02', day: '11', note: 'Second discussion.' },
  { requirementKey: 'discussions', month: '03', day: '10', note: 'Third discussion.' },
  { requirementKey: 'response', month: '03', day: '18', note: 'Written response to the draft.' },
];

/** One practice in fifteen gives no answer, which means national. */
const staysNational = (index: number): boolean => index % 15 === 14;

const member = (
  name: string,
  profession: CommitteeMember['profession'],
  more: Partial<CommitteeMember> = {},
): CommitteeMember => ({ name, profession, chair: false, voting: true, recused: false, vote: 'for', ...more });

const COMMITTEE = [
  member('Margaret Dunn', 'lay', { chair: true }),
  member('Ashok Rao', 'lay'),
  member('Colin Webb', 'executive'),
  member('Nora Field', 'finance'),
  member('Dr Laura Finch', 'gp'),
];

/** Plays a planning phase in a real area through the product's own actions: what the people decide is invented, the payments are real. */
export class PlanningPhaseStory {
  readonly firstMoment: string;
  readonly #days: StoryDays;

  constructor(
    private readonly source: Connections,
    private readonly area: StoryArea,
  ) {
    const year = Number(area.basisYear.slice(0, 4)) + 1;
    this.#days = { planned: String(year), phase: String(year + 1) };
    this.firstMoment = `${year}-09-01T09:00:00Z`;
  }

  /** @returns the moment after the story */
  async tell(say: (line: string) => void): Promise<string> {
    const { phase } = this.#days;
    const after = `${phase}-04-12T09:00:00Z`;
    const { preparer } = this.area.people;
    const { totalCount } = await this.#read(preparer, (scope) =>
      scope.schemeLists.page(
        { search: NAME },
        { sort: 'NAME', counts: false, offers: null },
        { first: 1, after: null },
      ),
    );
    if (totalCount > 0) {
      say(`The scheme "${NAME}" is there already: its story is not told twice.`);
      return after;
    }
    const { schemeId, fingerprint } = await this.#publish();
    const practices = this.area.practices.filter((_, index) => !staysNational(index));
    for (const { id } of practices) await this.#takePart(id, schemeId, fingerprint);
    say(`${practices.length} of ${this.area.practices.length} practices opted in and showed their evidence.`);
    const totalPence = await this.#pay(schemeId);
    say(
      `The run paid ${(totalPence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })}: three twelfths of what each was paid under the QOF in ${this.area.basisYear}.`,
    );
    return after;
  }

  async #publish(): Promise<{ schemeId: string; fingerprint: string }> {
    const { people, basisYear, practices } = this.area;
    const { planned } = this.#days;
    const definition = planningPhaseScheme(this.#days, { basisYear, practices: practices.length });
    const { schemeId } = await this.#act(
      people.preparer,
      draftScheme,
      { name: NAME, copyOf: null },
      `${planned}-09-01T09:10`,
    );
    await this.#act(
      people.preparer,
      saveScheme,
      { schemeId, expectedVersion: 1, name: NAME, definition },
      `${planned}-09-01T10:00`,
    );
    await this.#act(
      people.preparer,
      startConsultation,
      { schemeId, expectedVersion: 2, lmcIds: [people.lmcId], closesOn: `${planned}-10-02` },
      `${planned}-09-01T15:00`,
    );
    const { consultationId, fingerprint } = await this.#read(people.preparer, async (scope) => {
      const version = await scope.schemes.currentVersion(schemeId);
      const [consultation] = await scope.consultations.ofVersions([version?.id ?? '']);
      return { consultationId: consultation?.id ?? '', fingerprint: version?.fingerprint ?? '' };
    });
    await this.#act(
      people.secretary,
      signConsultation,
      {
        consultationId,
        expectedVersion: 1,
        fingerprint,
        outcome: 'SUPPORTED',
        conditions: '',
        statement: 'The offer is clear and practices can go back.',
        authority: 'Medical secretary, on behalf of the committee',
      },
      `${planned}-09-28T11:30`,
    );
    await this.#act(
      people.preparer,
      recordCommitteeDecision,
      {
        schemeId,
        expectedVersion: 4,
        committee: 'Primary Care Commissioning Committee',
        metOn: `${planned}-10-13`,
        minuteReference: `PCCC ${planned}-10/4`,
        quorum: 4,
        members: COMMITTEE,
        outcome: 'approved',
      },
      `${planned}-10-13T16:00`,
    );
    await this.#act(
      people.publisher,
      publishScheme,
      { schemeId, expectedVersion: 5, fingerprint },
      `${planned}-10-20T10:00`,
    );
    return { schemeId, fingerprint };
  }

  async #takePart(practiceId: string, schemeId: string, fingerprint: string): Promise<void> {
    const signer = this.area.people.signers.get(practiceId);
    if (signer === undefined) throw new Error('A practice of the story has nobody to sign for it.');
    const { planned, phase } = this.#days;
    const offer = await this.#read(signer, async (scope) =>
      (await scope.offerLists.page({ phaseKey: 'planning' }, 'CLOSING', { first: 100, after: null })).nodes.find(
        (node) => node.schemeId === schemeId,
      ),
    );
    if (offer === undefined) throw new Error('A practice of the story was not offered the scheme.');
    await this.#act(
      signer,
      optIn,
      {
        offerId: offer.id,
        expectedVersion: offer.version,
        authority: 'Partner, on behalf of the partnership',
        fingerprint,
      },
      `${planned}-12-07T12:00`,
    );
    const participation = await this.#read(
      signer,
      async (scope) => (await scope.participations.ofOffers([offer.id]))[0],
    );
    for (const { month, day, ...shown } of SHOWN) {
      const input = { ...shown, participationId: participation?.id ?? '', happenedOn: `${phase}-${month}-${day}` };
      const { evidenceId } = await this.#act(signer, recordEvidence, input, `${phase}-03-24T12:00`);
      await this.#act(
        this.area.people.preparer,
        confirmEvidence,
        { evidenceId, expectedVersion: 1 },
        `${phase}-04-01T12:00`,
      );
    }
  }

  async #pay(schemeId: string): Promise<number> {
    const { financeOfficer, financeDirector } = this.area.people;
    const day = `${this.#days.phase}-04-11`;
    const { runId } = await this.#act(
      financeOfficer,
      startPaymentRun,
      { schemeId, phaseKey: 'planning' },
      `${day}T09:00`,
    );
    await this.#act(financeOfficer, calculatePaymentRun, { runId, expectedVersion: 1 }, `${day}T09:05`);
    await calculatePaymentRunTask(
      { commissionerId: this.area.commissionerId, runId },
      {
        source: this.source,
        now: () => Promise.resolve(new Date(`${day}T09:06:00Z`)),
        stopping: () => false,
        lastTry: true,
        jobId: 'story',
        logFault: (fault) => {
          throw fault;
        },
      },
    );
    const run = async () => await this.#read(financeOfficer, (scope) => scope.paymentRuns.byId(runId));
    await this.#act(
      financeOfficer,
      submitPaymentRun,
      { runId, expectedVersion: (await run())?.version ?? 0 },
      `${day}T11:00`,
    );
    await this.#act(
      financeDirector,
      approvePaymentRun,
      { runId, expectedVersion: (await run())?.version ?? 0 },
      `${day}T14:00`,
    );
    await this.#act(
      financeDirector,
      releasePaymentRun,
      { runId, expectedVersion: (await run())?.version ?? 0 },
      `${day}T15:00`,
    );
    return (await run())?.totalPence ?? 0;
  }

  /** Does something, London time taken as UTC. A refusal stops the story: it must be a lawful one. */
  async #act<Input, Answer>(
    actor: Actor,
    action: Action<Input, Answer>,
    ...[input, at]: [Input, string]
  ): Promise<Answer> {
    const outcome = await actWithinScope(this.source, actor, { action, input, now: new Date(`${at}:00Z`) });
    if (outcome.accepted) return outcome.value;
    throw new Error(
      `${action.name} at ${at} was refused: ${outcome.refusal.reasons.map(({ code, field, message }) => `${code} ${field ?? ''} ${message}`).join('; ')}`,
    );
  }

  #read<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
    return withinScope(this.source, { audience: 'actor', actor }, { now: new Date(), readOnly: true }, work);
  }
}
