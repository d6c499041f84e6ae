/** Faults of the database or the network that may be gone in a moment: lost connections, restarts, deadlocks, no room. */
const PASSING = /^(08|40|53|57)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;

const LOST =
  /connection (terminated|ended|was closed)|client has encountered a connection error|timeout (exceeded )?when trying to connect/i;

/** True for a fault that is worth another try; a fault of ours or of the figures is not. */
export function isPassing(fault: unknown): boolean {
  const { code, message, driverError } = fault as {
    code?: unknown;
    message?: unknown;
    driverError?: { code?: unknown };
  };
  const codes = [code, driverError?.code].filter((value) => typeof value === 'string');
  return codes.some((value) => PASSING.test(value)) || (typeof message === 'string' && LOST.test(message));
}
