import { londonDay } from '../../domain/dates.ts';
import { ENGINE_VERSION } from '../../domain/payments/engine-version.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { leftOfEach } from '../../domain/successions/decide-record-succession.ts';
import type { Attempt } from '../../persistence/payments/calculation-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { FactWanted } from '../../rules/facts/facts.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { engineContext, openCalculator, readContext, readTerms } from './calculation.ts';
import type { Calculator, Terms } from './calculation.ts';
import { nationalFactsWanted, openComparer, withoutRequirements } from './compare-nationally.ts';
import type { Comparer } from './compare-nationally.ts';
import { indicatorsOf, practiceFacts, wantsQuintiles } from './practice-facts.ts';
import { PRACTICES_AT_A_TIME, eachOf, writeFacts } from './write-facts.ts';

/** A calculation that has begun: its facts are written down and will not be read again from anywhere else. */
export interface Calculation extends Terms {
  run: PaymentRun;
  attempt: Attempt;
  calculate: Calculator;
  compare: Comparer;
  /** For the references of the lines. */
  commissionerCode: string;
  year: string;
}

/**
 * Begins a calculation, or begins it again after a crash: takes away what an earlier attempt wrote, and writes down what is
 * known of each practice that took part, all in this one transaction. From here on a late correction of the records
 * does not change the run. The fingerprint of the facts is the same for the same facts, on any day (product.md F1, R8).
 * @returns null when the run is not waiting to be calculated: it was withdrawn, or another job has done it
 * @throws CalculationFault
 */
export async function freezeFacts(scope: Scope, runId: string): Promise<Calculation | null> {
  const run = await scope.paymentRuns.lock(runId);
  if (run?.state !== 'calculating') return null;
  const commissioner = await scope.organisations.byId(run.commissionerId);
  if (!commissioner) throw new Error('A run without a commissioner.');
  const terms = await readTerms(scope, run);
  const frozen = await readContext(scope, run, terms);
  const context = await engineContext(scope, frozen);

  // Whoever is reporting a count now ends first; from here on the phase is worked out from what there is.
  await scope.reportedFacts.hold(run, 'to close');
  await scope.reportedFacts.close(run, scope.now);
  await scope.calculations.clear(run);
  const wanted = wantedFacts(terms.components, context);
  const { fingerprint: factsFingerprint, practices: practicesTotal } = await writeFacts(
    { fingerprint: terms.fingerprint, phaseKey: run.phaseKey, context: frozen },
    pagesOf(scope, run, { phase: terms.phase, wanted, nationalWanted: nationalFactsWanted(context) }),
    (bases) => scope.calculations.addBases(bases),
  );
  await scope.paymentRuns.addMakersOfFacts(run, scope.now);
  const calculationId = scope.newId();
  await scope.paymentRuns.move(run, {
    calculationId,
    practicesTotal,
    practicesDone: 0,
    context: frozen,
    factsFingerprint,
    engineVersion: ENGINE_VERSION,
  });
  return {
    ...terms,
    run,
    attempt: { commissionerId: run.commissionerId, id: runId, calculationId },
    calculate: await openCalculator(scope, runId, { components: terms.components, context }),
    compare: await openComparer(scope, run, { components: terms.components, context }),
    commissionerCode: commissioner.code,
    year: londonDay(run.createdAt).slice(0, 4),
  };
}

interface Asked {
  phase: Phase;
  wanted: readonly FactWanted[];
  /** What only the comparison with the national contract asks for. */
  nationalWanted: readonly FactWanted[];
}

/** Everybody who took part, in the order of their codes, a page at a time. */
async function* pagesOf(scope: Scope, run: PaymentRun, { phase, wanted, nationalWanted }: Asked) {
  const { commissionerId, id: runId } = run;
  const indicators = indicatorsOf([...wanted, ...nationalWanted]);
  const quintiles = wantsQuintiles(wanted);
  const left = leftOfEach(await scope.successions.standing(commissionerId, run.to));
  for await (const page of scope.participants.pages({ run, indicators, quintiles }, PRACTICES_AT_A_TIME)) {
    yield eachOf(page, (read) => {
      const records = { ...read, follows: { ...read.follows, left } };
      return {
        commissionerId,
        runId,
        practiceId: records.practiceId,
        practiceCode: records.practiceCode,
        facts: practiceFacts(phase, wanted, records),
        nationalFacts: withoutRequirements(practiceFacts(phase, nationalWanted, records)),
      };
    });
  }
}
