import axe from 'axe-core';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    axe: typeof axe;
    /** The shapes that were looked at since the page was loaded. */
    looked: Set<string>;
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Runs in the page: what axe finds in it, apart from what has the shape of something that axe was shown before: the header and
 * the footer of an earlier page, a whole page of one message, all rows of a table or list after the first of their shape. A
 * shape is every element with its attributes, and whether it has words; which words they are changes nothing that axe looks at.
 */
const lookAtWhatIsNew = async (rules: string[]): Promise<string[]> => {
  const POINTS_ELSEWHERE =
    /^(id|for|href|src|alt|name|value|headers|datetime|title|aria-(label|labelledby|describedby|controls|valuenow)|d|x\d?|y\d?|c[xy]|width|height|points|transform)$/;
  const shapeOf = (element: Element): string => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      POINTS_ELSEWHERE.test(name) ? `${name}${value === '' ? '' : '='}` : `${name}=${value}`,
    );
    const inside = [...element.childNodes].map((node) =>
      node instanceof Element ? shapeOf(node) : node.textContent?.trim() ? 't' : '',
    );
    return `<${element.tagName} ${attributes.sort().join(' ')}>${inside.join('')}</>`;
  };
  window.looked ??= new Set();
  const isSeen = (seen: Set<string>) => (element: Element) => {
    const shape = shapeOf(element);
    if (seen.has(shape)) return true;
    seen.add(shape);
    return false;
  };
  const [main] = document.getElementsByTagName('main');
  if (!main) throw new Error('The page has no main part.');
  const frames = [...document.querySelectorAll('body > :not(script), #root > *')].filter(
    (part) => !part.contains(main),
  );
  const parts = [...frames, main].filter(isSeen(window.looked));
  if (parts.includes(main)) return [];
  // Rows are like one another within their own table or list only: elsewhere they may lie on another colour.
  const rows = [...main.querySelectorAll('tbody, ul, ol, dl, svg, svg g')].flatMap((list) =>
    [...list.children].filter(isSeen(new Set())),
  );
  const found = await window.axe.run(
    { include: [document], exclude: [...parts, ...rows] as unknown as HTMLElement[] },
    { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] },
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
};

/** What axe finds, as sentences short enough to act on. Only what is wrong is asked for: the rest takes longer to tell than to find. */
export const violations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(lookAtWhatIsNew, RULES);
};
