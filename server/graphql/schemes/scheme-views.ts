import { gateFacts, publicationOf } from '../../actions/schemes/gate-facts.ts';
import { textProblems, whyTextUnread } from '../../actions/schemes/text-problems.ts';
import { whyNotStartConsultation } from '../../domain/consultations/decide-start-consultation.ts';
import { whyNotRecordDecision } from '../../domain/governance/decide-record-decision.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNotEndScheme } from '../../domain/participation/decide-end-scheme.ts';
import { whyNotStartPaymentRun } from '../../domain/payments/decide-start-payment-run.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import { whyNotPublishScheme } from '../../domain/schemes/decide-publish-scheme.ts';
import { whyNotSaveScheme } from '../../domain/schemes/decide-save-scheme.ts';
import { whyNotStartNewVersion } from '../../domain/schemes/decide-start-new-version.ts';
import { whyNotWithdrawScheme } from '../../domain/schemes/decide-withdraw-scheme.ts';
import { publishGate } from '../../domain/schemes/publish-gate.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import { permissionFor } from '../answers.ts';
import { approversFor } from '../identity/approvers-for.ts';
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

/** What the person who asks may do with the scheme now: the same decisions as the actions take. */
export async function readSchemePermissions(context: Context, scheme: Scheme): Promise<SchemePermissionsType> {
  const version = await currentVersion(context, scheme);
  const { state } = scheme;
  /** Whether the text is read at all, and whether every part of the payment is: a draft with such a part can still be mended. */
  const asText = { state, unread: whyUnread(version.unread) };
  const asTerms = { state, unread: whyTextUnread(version) };
  const { indicatorsOf } = await context.scope.nationalYears();
  const may = (action: ActionName, why: () => Reason | null) => permissionFor(whyNot(context.actor, action) ?? why());
  return {
    save: may('scheme:save', () => whyNotSaveScheme(asText)),
    startConsultation: may('consultation:start', () =>
      whyNotStartConsultation({
        state,
        problems: textProblems(version, indicatorsOf),
      }),
    ),
    recordDecision: may('decision:record', () => whyNotRecordDecision(asTerms)),
    publish: permissionFor(whyNot(context.actor, 'scheme:publish') ?? (await whyNotPublish(context, scheme, version))),
    end: may('scheme:end', () => whyNotEndScheme({ scheme, text: version })),
    withdraw: may('scheme:withdraw', () => whyNotWithdrawScheme(scheme)),
    startNewVersion: may('scheme:save', () => whyNotStartNewVersion(asText)),
    startPaymentRun: may('payment-run:calculate', () => whyNotStartPaymentRun(asTerms)),
  };
}

const whyNotPublish = async (context: Context, scheme: Scheme, version: SchemeVersion): Promise<Reason | null> => {
  const makers = await context.loaders.makersOfVersion.load(version.id);
  const holders = await approversFor(context, makers);
  return whyNotPublishScheme(
    publicationOf(
      { scheme, makers, publisher: context.actor.personId, holders },
      await gateFacts(context.scope, scheme, version),
    ),
  );
};
