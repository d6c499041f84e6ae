import type { CertificateStatement } from '../../domain/participation/certificate-statement.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { fingerprintOf } from '../fingerprint.ts';

/** What differs from one certificate to the next; who, when and for which text are the same for all. */
export type CertificateWording = Pick<CertificateStatement, 'kind' | 'effectiveFrom' | 'ground' | 'lines' | 'sentence'>;

/** Issues a certificate in the transaction of the change it proves, with the fingerprint of its canonical text. */
export async function issueCertificate(
  scope: Scope,
  { scheme, version, practiceId }: { scheme: Scheme; version: SchemeVersion; practiceId: string | null },
  wording: CertificateWording,
): Promise<string> {
  const commissioner = await scope.organisations.byId(scheme.commissionerId);
  const statement: CertificateStatement = {
    ...wording,
    schemeName: scheme.name,
    schemeVersionNumber: version.number,
    schemeFingerprint: version.fingerprint ?? '',
    commissionerName: commissioner?.name ?? '',
    issuedBy: scope.actor.personName,
    issuedAt: scope.now.toISOString(),
  };
  const id = scope.newId();
  await scope.certificates.add({
    commissionerId: scheme.commissionerId,
    id,
    kind: wording.kind,
    schemeId: scheme.id,
    practiceId,
    effectiveFrom: wording.effectiveFrom,
    statement,
    fingerprint: fingerprintOf(statement),
    issuedBy: scope.actor.personId,
    issuedAt: scope.now,
  });
  return id;
}
