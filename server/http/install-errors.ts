import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { newErrorId } from '../graphql/error-id.ts';
import { RETRY_AFTER_SECONDS, outOfReachError } from '../graphql/out-of-reach.ts';
import { MOST_BYTES, MOST_BYTES_OF_A_STRANGER } from './body-limits.ts';
import { escapeHtml } from './plain-page.ts';
import type { PlainPages } from './plain-page.ts';
import type { Portal } from './portal.ts';

const GRAPHQL_TYPE = 'application/graphql-response+json';

const SENTENCES: Record<number, string> = {
  400: 'The request cannot be read.',
  404: 'There is nothing at this address.',
  415: 'The request must be JSON.',
  429: 'Too many requests. Wait a minute and try again.',
};

/**
 * Every failure outside GraphQL's own: one sentence, and an id to quote when it is ours. The detail stays in the log.
 * Whoever asked for a page gets one.
 */
export function installErrors({ app, measures }: Portal, pages: PlainPages): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const outOfReach = outOfReachError(error);
    if (outOfReach) {
      measures.count('portal_http_failures_total', { status: '503' });
      request.log.error({ err: error }, 'The database did not answer a request');
      reply.code(503).header('retry-after', String(RETRY_AFTER_SECONDS));
      if (request.routeOptions.url === '/graphql')
        return reply.type(graphqlType(request)).send({ errors: [outOfReach] });
      return wantsPage(request) ? sendTryAgain(pages, request, reply) : reply.send({ error: outOfReach.message });
    }
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    measures.count('portal_http_failures_total', { status: String(status) });
    const errorId = status < 500 ? null : newErrorId();
    if (errorId !== null) request.log.error({ errorId, err: error }, 'A request failed');
    const sentence =
      errorId === null
        ? sentenceOf(status, request.routeOptions.bodyLimit)
        : `Something went wrong on our side. If you report it, quote ${errorId}.`;
    if (wantsPage(request) && request.routeOptions.url !== '/graphql')
      return sendSentence(pages, reply, { status, sentence });
    return reply.code(status).send({ error: sentence, ...(errorId !== null && { errorId }) });
  });
}

// In the type of its own a client reads the code of an answer whatever its status.
const graphqlType = ({ headers }: FastifyRequest): string =>
  headers.accept?.includes(GRAPHQL_TYPE) ? `${GRAPHQL_TYPE}; charset=utf-8` : 'application/json; charset=utf-8';

const wantsPage = ({ headers }: FastifyRequest): boolean => /\btext\/html\b/.test(headers.accept ?? '');

/** Asking again must not send a form twice, nor use an answer of the sign-in provider twice. */
const sendTryAgain = (pages: PlainPages, { method, url }: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const again = method === 'GET' && !url.startsWith('/auth/callback') ? url : '/';
  return pages.send(reply, {
    status: 503,
    title: 'The service is not available for a moment',
    body: `<p>We cannot reach our records. Try again in a minute. Nothing you had saved is lost.</p>
<p><a class="nhsuk-button" href="${escapeHtml(again)}">Try again</a></p>`,
  });
};

const sendSentence = (
  pages: PlainPages,
  reply: FastifyReply,
  { status, sentence }: { status: number; sentence: string },
): FastifyReply =>
  pages.send(reply, {
    status,
    title: status < 500 ? 'That did not work' : 'Something went wrong',
    body: `<p>${escapeHtml(sentence)}</p><p><a class="nhsuk-button" href="/">Go to the start page</a></p>`,
  });

const sentenceOf = (status: number, bodyLimit: number | undefined): string => {
  if (status === 413)
    return `The request is too large: at most ${bodyLimit === MOST_BYTES ? '1 MB' : `${MOST_BYTES_OF_A_STRANGER / 1000} kB`}.`;
  return SENTENCES[status] ?? 'The request cannot be answered.';
};
