// A reason to stop that the person at the keyboard can act on: printed as its one sentence, without a stack.
export class Refusal extends Error {
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}
