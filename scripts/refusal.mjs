// A reason to stop that the person at the keyboard can act on: printed as its one sentence, without a stack.
export class Refusal extends Error {
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/** Whether a program's words say that the disk is full; PostgreSQL has two ways to say it, Node and npm a third. */
export const saysDiskFull = (text) => /ENOSPC|No space left on device|Check free disk space/i.test(text);
