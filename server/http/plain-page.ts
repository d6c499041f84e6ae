import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Pages outside the client: signing in, and why it did not work. Plain HTML that needs no script, in the client's own styles.
 */
export class PlainPages {
  private readonly stylesheets: string;

  constructor(clientFolder: string) {
    const index = join(clientFolder, 'index.html');
    const html = existsSync(index) ? readFileSync(index, 'utf8') : '';
    this.stylesheets = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g)]
      .map(([, href]) => `<link rel="stylesheet" href="${href}">`)
      .join('');
  }

  /**
   * @param page.body HTML: what is not ours in it must be escaped already
   * @param page.goTo an address the page goes on to by itself
   */
  send(reply: FastifyReply, page: { title: string; body: string; status?: number; goTo?: string }): FastifyReply {
    const refresh = page.goTo ? `<meta http-equiv="refresh" content="0; url=${escapeHtml(page.goTo)}">` : '';
    return reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store').send(`<!doctype html>
<html lang="en-GB" class="nhsuk-template">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}${this.stylesheets}
<title>${escapeHtml(page.title)} – Commissioning Portal</title></head>
<body class="nhsuk-template__body"><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">
<h1 class="nhsuk-heading-l">${escapeHtml(page.title)}</h1>
${page.body}
</main></div></body></html>`);
  }
}
