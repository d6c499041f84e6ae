/**
 * One thing that is wrong with a definition or a file: where, a code a program can switch on, and a sentence for a person.
 * The path is written as in `components[2].parameters.upperThreshold`.
 */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
