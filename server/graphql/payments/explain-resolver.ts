import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { explainLine } from '../../actions/payments/explain-line.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { PaymentLine } from '../../persistence/payments/payment-line-repository.ts';
import { explainFile, explainPage } from '../../rules/explain/explain-file.ts';
import type { ExplainedLine } from '../../rules/explain/explain-file.ts';
import type { Context } from '../context.ts';
import { clausesOfVersion } from '../schemes/clauses-of-version.ts';
import { PaymentLineType } from './payment-line-type.ts';

/** A payment to take away: it is worked out again elsewhere, without this service. Whoever may read the line may have it. */
@Resolver(() => PaymentLineType)
export class ExplainResolver {
  @FieldResolver(() => String, {
    description: 'The working as a file of its own, JSON, with everything needed to work the sum out again.',
  })
  async explainFile(@Root() line: PaymentLine, @Ctx() context: Context): Promise<string> {
    return explainFile(await explainedLine(line, context));
  }

  @FieldResolver(() => String, {
    description: 'The same as one HTML page that works the sum out again in a browser, without a network.',
  })
  async offlinePage(@Root() line: PaymentLine, @Ctx() context: Context): Promise<string> {
    return explainPage(await explainedLine(line, context));
  }
}

const explainedLine = async (line: PaymentLine, { loaders }: Context): Promise<ExplainedLine> => {
  const [practice, scheme, version, run, stored] = await Promise.all([
    loaders.organisation.load(line.practiceId),
    loaders.scheme.load(line.schemeId),
    loaders.schemeVersion.load(line.schemeVersionId),
    loaders.payments.run.load(line.runId),
    loaders.payments.workingOfLine.load(line.id),
  ]);
  if (!practice || !scheme || !version || !run || !stored)
    throw new Error('A payment line without its practice, scheme, run or working.');
  const phase = { name: phaseOf(version.definition, run.phaseKey)?.name ?? run.phaseKey, from: run.from, to: run.to };
  const clauses = await clausesOfVersion(version, { loaders });
  const explained = explainLine({
    ...line,
    practice,
    scheme: { name: scheme.name, version: version.number, fingerprint: line.fingerprint },
    phase,
    working: stored.working,
  });
  return { ...explained, clauses: clauses.map(({ part, heading, lines }) => ({ part, heading, lines })) };
};
