import type { FastifyError } from 'fastify';
import { newErrorId } from '../graphql/error-id.ts';
import { MOST_BYTES, MOST_BYTES_OF_A_STRANGER } from './body-limits.ts';
import type { Portal } from './portal.ts';

const SENTENCES: Record<number, string> = {
  400: 'The request cannot be read.',
  404: 'There is nothing at this address.',
  415: 'The request must be JSON.',
  429: 'Too many requests. Wait a minute and try again.',
};

/** Every failure outside GraphQL: one sentence, and an id to quote when it is ours. The detail stays in the log. */
export function installErrors({ app, measures }: Portal): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    measures.count('portal_http_failures_total', { status: String(status) });
    if (status < 500) return reply.code(status).send({ error: sentenceOf(status, request.routeOptions.bodyLimit) });
    const errorId = newErrorId();
    request.log.error({ errorId, err: error }, 'A request failed');
    return reply
      .code(500)
      .send({ error: `Something went wrong on our side. If you report it, quote ${errorId}.`, errorId });
  });
}

const sentenceOf = (status: number, bodyLimit: number | undefined): string => {
  if (status === 413)
    return `The request is too large: at most ${bodyLimit === MOST_BYTES ? '1 MB' : `${MOST_BYTES_OF_A_STRANGER / 1000} kB`}.`;
  return SENTENCES[status] ?? 'The request cannot be answered.';
};
