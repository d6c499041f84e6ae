import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { matchRoutes } from 'react-router';
import { routesFor } from '../../client/app/routes.tsx';
import type { Visitor } from './visitor.ts';

type Kind = Parameters<typeof routesFor>[0];
type Me = { me: { may: string[]; membership: { organisation: { kind: Kind } } } };

/** Where everybody can go beside the pages of their kind: out, to sign in as somebody else, and to act for another. */
const WAYS_OUT = /^\/(auth\/|choose\b)/;
const NOT_SHOWN = /cannot find|not found|problem|cannot see/i;

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator(':is(header, nav, main, footer) a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

/** What a page says when it holds nothing but why one may do nothing on it; empty for every other page. */
const onlyRefusal = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const said = [...(main?.querySelectorAll('.portal-not-allowed') ?? [])].map((one) => one.textContent).join(' ');
    const rest = main?.cloneNode(true);
    if (!(rest instanceof Element)) return '';
    const aside = 'h1, [class*=caption], .nhsuk-back-link, .portal-not-allowed';
    for (const one of rest.querySelectorAll(aside)) one.remove();
    return rest.textContent.trim() === '' ? said : '';
  });

/** The heading says that the page is there. */
export const expectShown = async (page: Page, what: string): Promise<void> => {
  expect.soft(await page.getByRole('heading', { level: 1 }).textContent(), what).not.toMatch(NOT_SHOWN);
};

/** The page is there, and is more than a refusal: somebody was led to it. */
const expectWorthAVisit = async (page: Page, what: string): Promise<void> => {
  await expectShown(page, what);
  expect.soft(await onlyRefusal(page), `${what} says only why nothing can be done there`).toBe('');
};

/** The links that somebody is shown: each leads to a page of their kind of organisation, whose right they have. */
export class Links {
  /** One link for each route that was shown and not looked at yet, with the page that shows it. */
  private readonly waiting = new Map<string, { link: string; on: string }>();
  private readonly lookedAt = new Set<string>();
  private readonly judged = new Set<string>();

  private constructor(
    private readonly visitor: Visitor,
    private readonly routes: ReturnType<typeof routesFor>,
    private readonly may: ReadonlySet<string>,
  ) {}

  static async of(visitor: Visitor): Promise<Links> {
    const { me } = await visitor.ask<Me>('{ me { may membership { organisation { kind } } } }');
    return new Links(visitor, routesFor(me.membership.organisation.kind), new Set(me.may));
  }

  /** Judges every link of the page that is open. */
  async judge(name: string): Promise<void> {
    for (const link of new Set(await linksOf(this.visitor.page))) {
      if (WAYS_OUT.test(link) || this.judged.has(link)) continue;
      this.judged.add(link);
      const route = this.routeOf(link);
      expect.soft(route, `${name} links to ${link}, which is no page of ${this.visitor.name}`).toBeDefined();
      if (!route) continue;
      const lacks = route.right !== undefined && !this.may.has(route.right);
      expect.soft(lacks, `${name} links to ${link}, which takes ${route.right}`).toBe(false);
      if (!this.lookedAt.has(route.path)) this.waiting.set(route.path, { link, on: name });
    }
  }

  /** A page of that route was looked at: links to it need not be followed. */
  seen(route: string): void {
    this.lookedAt.add(route);
    this.waiting.delete(route);
  }

  /** Follows one link to each route that was not looked at, and what those pages link to. */
  async follow(): Promise<void> {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const [route, { link, on }] = next;
      this.seen(route);
      await this.visitor.follow(link);
      await expectWorthAVisit(this.visitor.page, `the link to ${link} on ${on}`);
      await this.judge(link);
    }
  }

  private routeOf(link: string) {
    const [match] = matchRoutes([...this.routes], link.split('?')[0] ?? '') ?? [];
    return match?.route;
  }
}
