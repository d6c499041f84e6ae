/** Thrown between two steps of a task when the worker stops. The job is tried again. */
export class Interrupted extends Error {}
