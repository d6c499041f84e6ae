import { gateFacts } from '../../actions/schemes/gate-facts.ts';
import { textProblems, whyTextUnread } from '../../actions/schemes/text-problems.ts';
import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNotEnd } from '../../domain/participation/decide-end-scheme.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import { decidePublishScheme } from '../../domain/schemes/decide-publish-scheme.ts';
import { publishGate } from '../../domain/schemes/publish-gate.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import { stateAfter } from '../../domain/schemes/scheme-states.ts';
import type { SchemeMove, SchemeState } from '../../domain/schemes/scheme-states.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import type { PublishGateType, SchemePermissionsType } from './scheme-type.ts';

/** The newest version the reader may see. A scheme always has one; a practice sees the one it was offered. */
export async function currentVersion({ loaders }: Context, scheme: Pick<Scheme, 'id'>): Promise<SchemeVersion> {
  const version = (await loaders.versionsOfScheme.load(scheme.id)).at(-1);
  if (!version) throw new Error('A scheme without a version.');
  return version;
}

/** The gate of the current version, each check with its evidence. */
export async function readGate(context: Context, scheme: Scheme): Promise<PublishGateType> {
  const checks = publishGate(await gateFacts(context.scope, scheme, await currentVersion(context, scheme)));
  return { ready: checks.every(({ passed }) => passed), checks };
}

/** What the person who asks may do with the scheme now, with the reason why not. */
export async function readSchemePermissions(context: Context, scheme: Scheme): Promise<SchemePermissionsType> {
  const version = await currentVersion(context, scheme);
  const { indicatorsOf } = await context.scope.nationalYears();
  const may = (action: ActionName, why: () => Reason | null) => permissionFor(whyNot(context.actor, action) ?? why());
  const move = (name: SchemeMove, code: Parameters<typeof reason>[0]) => () =>
    stateAfter(scheme.state, name) ? null : reason(code);
  const problems = () =>
    whyUnread(version.unread) ??
    (textProblems(version, indicatorsOf).length > 0 ? reason('SCHEME_HAS_PROBLEMS') : null);
  const published: SchemeState[] = ['published', 'ended'];
  return {
    save: may('scheme:save', () => move('start_consultation', 'SCHEME_IS_NOT_A_DRAFT')() ?? whyUnread(version.unread)),
    startConsultation: may(
      'consultation:start',
      () => move('start_consultation', 'SCHEME_IS_NOT_A_DRAFT')() ?? problems(),
    ),
    recordDecision: may('decision:record', move('approve', 'SCHEME_IS_NOT_CONSULTED')),
    publish: permissionFor(whyNot(context.actor, 'scheme:publish') ?? (await whyNotPublish(context, scheme, version))),
    end: may('scheme:end', () => whyNotEnd(scheme)),
    withdraw: may('scheme:withdraw', move('withdraw', 'SCHEME_CANNOT_BE_WITHDRAWN')),
    startNewVersion: may(
      'scheme:save',
      () => move('start_new_version', 'SCHEME_CANNOT_HAVE_A_NEW_VERSION')() ?? whyUnread(version.unread),
    ),
    startPaymentRun: may('payment-run:calculate', () =>
      published.includes(scheme.state) ? whyTextUnread(version) : reason('SCHEME_IS_NOT_PUBLISHED'),
    ),
  };
}

const whyNotPublish = async (context: Context, scheme: Scheme, version: SchemeVersion): Promise<Reason | null> => {
  const { decisionRecordedBy, ...facts } = await gateFacts(context.scope, scheme, version);
  const decision = decidePublishScheme({
    state: scheme.state,
    checks: publishGate(facts),
    preparedBy: version.preparedBy,
    decisionRecordedBy,
    publisher: context.actor.personId,
  });
  return decision.accepted ? null : decision.refusal;
};
