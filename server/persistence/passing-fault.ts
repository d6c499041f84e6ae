/**
 * The database does not answer: it is lost, starting, stopping, full of others, or the way to it is cut. SQLSTATE 08, 53
 * and 57P, and what the network and the driver say.
 */
const OUT_OF_REACH =
  /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** Faults that may be gone in a moment though the database answers: deadlocks, statements that were cancelled. */
const IN_ITS_WAY = /^(40|57)/;

const LOST =
  /connection (terminated|ended|was closed)|client has encountered a connection error|client was closed and is not queryable|timeout (exceeded )?when trying to connect|query runner already released/i;

/** True for a fault of the way to the database, or of a database that is not there for the moment. */
export function isOutOfReach(fault: unknown): boolean {
  return codesOf(fault).some((code) => OUT_OF_REACH.test(code)) || LOST.test(messageOf(fault));
}

/** True for a fault that is worth another try; a fault of ours or of the figures is not. */
export function isPassing(fault: unknown): boolean {
  return isOutOfReach(fault) || codesOf(fault).some((code) => IN_ITS_WAY.test(code));
}

interface Fault {
  code?: unknown;
  message?: unknown;
  driverError?: { code?: unknown };
  /** Of a connection that was tried at several addresses of one name. */
  errors?: { code?: unknown }[];
}

const read = (fault: unknown): Fault => (typeof fault === 'object' && fault !== null ? fault : {});

const codesOf = (fault: unknown): string[] => {
  const { code, driverError, errors } = read(fault);
  return [code, driverError?.code, ...(Array.isArray(errors) ? errors.map((one) => one.code) : [])].filter(
    (value) => typeof value === 'string',
  );
};

const messageOf = (fault: unknown): string => {
  const { message } = read(fault);
  return typeof message === 'string' ? message : '';
};
