import { createHash } from 'node:crypto';
import { londonDay } from '../../domain/dates.ts';
import { ENGINE_VERSION } from '../../domain/payments/engine-version.ts';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { Attempt } from '../../persistence/payments/calculation-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { FactWanted } from '../../rules/facts/facts.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { PRACTICES_AT_A_TIME, engineContext, openCalculator, readContext, readTerms } from './calculation.ts';
import type { Calculator, Terms } from './calculation.ts';
import { nationalFactsWanted, openComparer, withoutRequirements } from './compare-nationally.ts';
import type { Comparer } from './compare-nationally.ts';
import { indicatorsOf, practiceFacts, wantsQuintiles } from './practice-facts.ts';

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
  const hash = createHash('sha256').update(
    canonicalText({ fingerprint: terms.fingerprint, phaseKey: run.phaseKey, context: frozen }),
  );
  const wanted = wantedFacts(terms.components, context);
  const practicesTotal = await writeBases(scope, run, {
    terms,
    wanted,
    nationalWanted: nationalFactsWanted(context),
    keep: (text) => hash.update(`\n${text}`),
  });
  const calculationId = scope.newId();
  await scope.paymentRuns.move(run, {
    calculationId,
    practicesTotal,
    practicesDone: 0,
    context: frozen,
    factsFingerprint: hash.digest('hex'),
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

interface Writing {
  terms: Terms;
  wanted: readonly FactWanted[];
  /** What only the comparison with the national contract asks for. */
  nationalWanted: readonly FactWanted[];
  /** Told the facts of each practice, in the order of their codes. */
  keep: (text: string) => void;
}

const writeBases = async (
  scope: Scope,
  run: PaymentRun,
  { terms, wanted, nationalWanted, keep }: Writing,
): Promise<number> => {
  const { commissionerId, id: runId } = run;
  const indicators = indicatorsOf([...wanted, ...nationalWanted]);
  const quintiles = wantsQuintiles(wanted);
  let written = 0;
  for await (const page of scope.participants.pages({ run, indicators, quintiles }, PRACTICES_AT_A_TIME)) {
    const bases = page.map((records) => {
      const facts = practiceFacts(terms.phase, wanted, records);
      keep(canonicalText(facts));
      return {
        commissionerId,
        runId,
        practiceId: records.practiceId,
        practiceCode: records.practiceCode,
        facts,
        nationalFacts: withoutRequirements(practiceFacts(terms.phase, nationalWanted, records)),
      };
    });
    await scope.calculations.addBases(bases);
    written += bases.length;
  }
  return written;
};
