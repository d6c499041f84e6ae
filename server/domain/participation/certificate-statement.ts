import { addDays, dayInWords } from '../dates.ts';
import { daysBefore } from './back-to-national.ts';
import { indicatorsInWords } from './cover.ts';

/** One practice that goes back in one phase, as it stood before. Indicators are those the scheme stood in place of. */
export interface GoingBack {
  practiceCode: string;
  practiceName: string;
  phaseName: string;
  from: string;
  to: string;
  indicators: readonly string[];
}

/** One line of a certificate: the last local day (null when there was none), and the first national one. */
export interface CertificateLine {
  practiceCode: string;
  practiceName: string;
  phaseName: string;
  localUntil: string | null;
  nationalFrom: string;
  nationalIndicators: number;
}

/** Why a certificate is issued: a practice left, or the scheme ended for everybody. */
export type CertificateKind = 'practice_left' | 'scheme_ended';

/**
 * What a certificate says: plain JSON whose canonical text has the fingerprint. It is kept as it was issued and never
 * made again from the tables.
 */
export interface CertificateStatement {
  kind: CertificateKind;
  schemeName: string;
  schemeVersionNumber: number;
  schemeFingerprint: string;
  commissionerName: string;
  effectiveFrom: string;
  issuedBy: string;
  issuedAt: string;
  /** By what authority a practice left, or why the scheme was ended. */
  ground: string;
  lines: CertificateLine[];
  sentence: string;
}

/** The line of one practice and phase: the national contract applies from the day given, or from the phase where that is later. */
export function certificateLine(going: GoingBack, effectiveFrom: string): CertificateLine {
  const local = daysBefore(going, effectiveFrom);
  return {
    practiceCode: going.practiceCode,
    practiceName: going.practiceName,
    phaseName: going.phaseName,
    localUntil: local?.to ?? null,
    nationalFrom: local ? addDays(local.to, 1) : going.from,
    nationalIndicators: going.indicators.length,
  };
}

/** "Abbey Surgery is back on the national contract from 1 February 2026: 44 national indicators." */
export function leftSentence(going: GoingBack, effectiveFrom: string): string {
  const { nationalFrom } = certificateLine(going, effectiveFrom);
  return `${going.practiceName} is back on the national contract from ${dayInWords(nationalFrom)}: ${indicatorsInWords(going.indicators)}.`;
}

/** "70 of 70 practices are back on the national contract from 1 February 2026." Reverted and taking part are counted apart, and must agree. */
export function endedSentence({
  reverted,
  takingPart,
  effectiveFrom,
}: {
  reverted: number;
  takingPart: number;
  effectiveFrom: string;
}): string {
  const verb = reverted === 1 && takingPart === 1 ? 'practice is' : 'practices are';
  return `${reverted} of ${takingPart} ${verb} back on the national contract from ${dayInWords(effectiveFrom)}.`;
}

/** "70 of 70 practices go back to the national contract on 1 February 2026." Before it has happened. */
export function endingSentence({ practices, effectiveFrom }: { practices: number; effectiveFrom: string }): string {
  const verb = practices === 1 ? 'practice goes' : 'practices go';
  return `${practices} of ${practices} ${verb} back to the national contract on ${dayInWords(effectiveFrom)}.`;
}
