/** What somebody sees who looks at a screen with one question at a time. Each answer is a list of faults. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** No screen has so many places to stop at. */
const MOST_STOPS = 150;

/** By axe: contrast, names, roles; `rules` for only some of them. */
export async function axeFaults(page: Page, { look = [], except = {} }: Screen, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).disableRules(Object.keys(except)).setLegacyMode();
  if (rules === undefined) builder.withTags(LEVELS);
  else builder.withRules(rules);
  for (const selector of look) if ((await page.locator(selector).count()) > 0) builder.include(selector);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => [id, target.join(' '), any[0]?.message].join(': '))); // prettier-ignore
}

/** What reaches past the side of the page; what scrolls in a frame of its own may be wider than it. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on a screen of ${clientWidth}`] : [];
    const cutOff = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, position } = getComputedStyle(around);
        const { right } = around.getBoundingClientRect();
        if (overflowX !== 'visible' && around !== document.body && right <= clientWidth + 1) return true;
        if (position === 'fixed') return false;
      }
      return false;
    };
    for (const element of document.querySelectorAll('main *, [role="dialog"] *, header *')) {
      const { right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || right <= clientWidth + 1 || cutOff(element)) continue;
      const { visibility, clipPath } = getComputedStyle(element);
      if (visibility === 'hidden' || clipPath !== 'none' || element.closest('svg, .react-flow') !== null) continue;
      faults.push(`<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ends at ${Math.round(right)} of ${clientWidth}`); // prettier-ignore
    }
    return faults.slice(0, 5);
  });
}

/** The running animations; there are none for who wants none. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { effect, playState } = animation;
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return playState === 'running' ? [`${target?.tagName ?? '?'} ${target?.getAttribute('class') ?? ''}`] : [];
    }),
  );
}

interface Stop {
  readonly what: string;
  readonly marked: boolean;
}

/** Tabs through the screen: what can be reached, and where the focus does not show. */
export async function walkByTab(page: Page): Promise<{ stops: number; unmarked: string[] }> {
  await page.evaluate(rememberUnfocused);
  const unmarked: string[] = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) break;
    if (!stop.marked) unmarked.push(stop.what);
  }
  return { stops, unmarked: [...new Set(unmarked)] };
}

/** In the page: how everything looks that may be focused, before anything is. */
function rememberUnfocused(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  const looks = new WeakMap<Element, string>();
  const seen = new WeakSet<Element>();
  const ring = (element: Element): string =>
    [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling]
      .map((each) => {
        if (!each) return '';
        const style = getComputedStyle(each);
        const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : `${style.outlineStyle}${style.outlineWidth}${style.outlineColor}`; // prettier-ignore
        return `${outline}|${style.boxShadow}`;
      })
      .join(' / ');
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')) {
    // A dialog takes the focus back at once; what has it is not known without.
    if (element !== document.activeElement && !element.hasAttribute('data-focused')) looks.set(element, ring(element));
  }
  Object.assign(window, { tabWalk: { looks, seen, ring } });
}

/** In the page: null when the round is over. */
function lookAtFocus(): Stop | null {
  const { looks, seen, ring } = (
    window as unknown as {
      tabWalk: { looks: WeakMap<Element, string>; seen: WeakSet<Element>; ring: (element: Element) => string };
    }
  ).tabWalk;
  const element = document.activeElement;
  if (element === null || element === document.body || seen.has(element)) return null;
  seen.add(element);
  const before = looks.get(element);
  const now = ring(element);
  const marked = before === undefined ? /(solid|dashed|auto|double)\d/.test(now) : before !== now;
  const { width, height } = element.getBoundingClientRect();
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
  return { what: `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${name} ${Math.round(width)}×${Math.round(height)}`, marked }; // prettier-ignore
}
