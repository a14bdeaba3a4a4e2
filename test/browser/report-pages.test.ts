import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html/render.ts';
import { remembered } from '../cli/remembered.ts';
import { printed } from '../render/printed.ts';
import { richDocument } from '../render/sample-document.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { type Browser, CHROMIUM, type Page, startBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** Those that look at colours: in the dark the page is another in nothing else. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

function askAxe(runOnly: unknown): string {
  return `${AXE};axe.run(document,${JSON.stringify({ runOnly })}).then(({violations})=>violations.map(({id,nodes})=>[id,nodes.map(({html})=>html)]))`;
}

/** How wide the page becomes, and what of it is beyond the 320 pixels of a small telephone, or of one enlarged four times. */
const ASK_NARROW =
  "[document.documentElement.scrollWidth,[...document.querySelectorAll('body *')].filter(each=>!each.closest('.rull,svg,.hopp')&&each.getBoundingClientRect().right>320.5).map(each=>each.outerHTML.slice(0,100))]";

const page = remembered((name = '', ...more) =>
  printed(
    ...['report', name, '-C', 'data', '--as-of', '2026-11-23', '--since', '2026-08-31'],
    ...['--format', 'html', ...more],
  ),
);

/** What axe-core has against a page, which is seen in that light. */
async function faultsIn({ ask }: Page, dark: boolean): Promise<unknown> {
  expect(await ask("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(dark);
  return ask(askAxe(dark ? OF_COLOURS : RULES));
}

describe.skipIf(CHROMIUM === undefined)('a report in a browser', () => {
  let browser: Browser;
  beforeAll(() => {
    browser = startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    removeFolders();
  });

  for (const name of ['status', 'forskning', 'sosiale-entreprenorer']) {
    for (const dark of [false, true]) {
      it(`${name} has no fault that axe-core knows of, in ${dark ? 'dark' : 'light'}`, async () => {
        expect(await faultsIn(await browser.open(await page(name), { dark }), dark)).toEqual([]);
      });
    }

    it(`${name} is not cut at 320 pixels`, async () => {
      const { ask } = await browser.open(await page(name), { width: 320 });
      expect(await ask(ASK_NARROW)).toEqual([320, []]);
    });
  }

  it('says nothing on the console, and may fetch nothing', async () => {
    const html = await page('status', '--lang', 'en');
    const { console, ask } = await browser.open(html);
    await ask('new Promise(done=>setTimeout(done,100))');
    expect(console).toEqual([]);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/\s(?:src|srcset|href)="(?!#)|url\((?!#)|@import/);
    await ask("document.body.append(Object.assign(new Image(),{src:'data:,x'})),0");
    expect(console).toEqual([expect.stringContaining('Content Security Policy')]);
  });

  it('sorts a table by number, by day and by word, and back again', async () => {
    const { ask } = await browser.open(await page('forskning'));
    const answer = await ask(
      "(()=>{const table=document.getElementById('tabell-prosjekter');const ids=()=>[...table.tBodies[0].rows].map(row=>row.cells[0].textContent);const press=name=>[...table.tHead.rows[0].cells].find(cell=>cell.textContent===name).querySelector('button').click();const first=ids();press('Slutt');const byEnd=ids();press('Slutt');const reversed=ids();press('Slutt');const again=ids();press('FoI-tilsagn');return {first,byEnd,reversed,again,byMoney:ids()}})()",
    );
    const { first, byEnd, reversed, again, byMoney } = answer as Record<string, string[]>; // what the script gives
    expect(again).toEqual(first);
    expect(byEnd?.[0]).toBe('FP-2023-001');
    expect(reversed).toEqual(byEnd?.toReversed());
    expect(byMoney?.at(-1)).toBe('FP-2025-001');
  });

  for (const dark of [false, true]) {
    it(`every kind of value and block has no fault that axe-core knows of, in ${dark ? 'dark' : 'light'}`, async () => {
      const html = renderHtml(richDocument());
      expect(await faultsIn(await browser.open(html, { dark }), dark)).toEqual([]);
    });
  }

  it('sorts the rows of each group, and the groups keep their order', async () => {
    const { ask } = await browser.open(renderHtml(richDocument()));
    const answer = await ask(
      "(()=>{const table=document.getElementById('tabell-grupper');const first=()=>[...table.tBodies].map(body=>[...body.rows].map(row=>row.cells[0].textContent));const was=first();table.querySelector('thead button').click();return [was,first()]})()",
    );
    const [before, after] = answer as [string[][], string[][]]; // what the script gives
    const [title, ...rows] = before[0] ?? [];
    const sorted = (texts: readonly string[] = []) =>
      texts.toSorted((a, b) => a.localeCompare(b, 'nb'));
    expect(after).toEqual([[title, ...sorted(rows)], sorted(before[1])]);
  });

  it('printed to PDF it has a structure tree and a language', async () => {
    const { printed } = await browser.open(await page('status'));
    const bytes = (await printed()).toString('latin1');
    expect(bytes).toMatch(/\/StructTreeRoot/);
    expect(bytes).toMatch(/\/Lang \(nb\)|\/Lang\s*<FEFF006E0062>/i);
  });
});
