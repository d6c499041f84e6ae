import type { Connections } from '../persistence/connections.ts';

/** What a task of the worker is given. */
export interface TaskTools {
  source: Connections;
  now: () => Promise<Date>;
  /** True when the worker is asked to stop: a long task then ends between two of its steps and is taken up again later. */
  stopping: () => boolean;
  /** True on the last try there will be. */
  lastTry: boolean;
  /** A number that a person can quote and an operator can find in the log. */
  jobId: string;
  logFault: (fault: unknown) => void;
}
