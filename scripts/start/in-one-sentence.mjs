import { Refusal, saysDiskFull } from '../refusal.mjs';

/** A refusal is its sentence; a full disk is recognised wherever it shows; anything else keeps its text. */
export function inOneSentence(error) {
  if (error instanceof Refusal) return error.message;
  if (saysDiskFull(`${error.code} ${error.message}`)) return 'The disk is full: make room and start again.';
  return error.message;
}
