import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html/render.ts';
import { printed } from '../render/printed.ts';
import { richDocument } from '../render/sample-document.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { askPage, browse, CHROMIUM } from './browser.ts';

afterAll(removeFolders);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']);
const ASK_AXE = `${AXE};function ask(){return axe.run(document,{runOnly:${RULES}}).then(({violations})=>violations.map(({id,nodes})=>[id,nodes.map(({html})=>html)]))}`;

/** The page in a frame of 320 pixels, as on a small telephone, or enlarged four times; how wide it becomes. */
const ASK_NARROW =
  "function ask(){return new Promise(done=>{const frame=document.createElement('iframe');frame.width=320;frame.height=800;frame.style.border='0';frame.srcdoc=window.inside;frame.onload=()=>done([frame.contentDocument.documentElement.scrollWidth,[...frame.contentDocument.querySelectorAll('body *')].filter(each=>!each.closest('.rull,svg,.hopp')&&each.getBoundingClientRect().right>320.5).map(each=>each.outerHTML.slice(0,100))]);document.body.append(frame)})}";

function page(name: string, ...more: readonly string[]): Promise<string> {
  return printed(
    ...['report', name, '-C', 'data', '--as-of', '2026-11-23', '--since', '2026-08-31'],
    ...['--format', 'html', ...more],
  );
}

/** The same page with room for a script of the test's own. */
function open(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

describe.skipIf(CHROMIUM === undefined)('a report in a browser', () => {
  for (const name of ['status', 'forskning', 'sosiale-entreprenorer']) {
    for (const dark of [false, true]) {
      it(`${name} has no fault that axe-core knows of, in ${dark ? 'dark' : 'light'}`, async () => {
        const { answer } = askPage(open(await page(name)), ASK_AXE, { dark });
        expect(answer).toEqual([]);
      });
    }

    it(`${name} is not cut at 320 pixels`, async () => {
      const inside = JSON.stringify(open(await page(name))).replaceAll('</', '<\\/');
      const holder = `<!doctype html><html lang="nb"><head><title>x</title></head><body><script>window.inside=${inside}</script></body></html>`;
      const [width, beyond] = askPage(holder, ASK_NARROW).answer as [number, string[]]; // what the script gives
      expect([width, beyond]).toEqual([320, []]);
    });
  }

  it('says nothing on the console, and may fetch nothing', async () => {
    const html = await page('status', '--lang', 'en');
    const { console } = browse(html, { flags: ['--virtual-time-budget=10000', '--dump-dom'] });
    expect(console).toEqual([]);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/\s(?:src|srcset|href)="(?!#)|url\((?!#)|@import/);
  });

  it('sorts a table by number, by day and by word, and back again', async () => {
    const ask =
      "async function ask(){const table=document.getElementById('tabell-prosjekter');const ids=()=>[...table.tBodies[0].rows].map(row=>row.cells[0].textContent);const press=name=>[...table.tHead.rows[0].cells].find(cell=>cell.textContent===name).querySelector('button').click();const first=ids();press('Slutt');const byEnd=ids();press('Slutt');const reversed=ids();press('Slutt');const again=ids();press('FoI-tilsagn');return {first,byEnd,reversed,again,byMoney:ids()}}";
    const { answer } = askPage(open(await page('forskning')), ask);
    const { first, byEnd, reversed, again, byMoney } = answer as Record<string, string[]>; // what the script gives
    expect(again).toEqual(first);
    expect(byEnd?.[0]).toBe('FP-2023-001');
    expect(reversed).toEqual(byEnd?.toReversed());
    expect(byMoney?.at(-1)).toBe('FP-2025-001');
  });

  for (const dark of [false, true]) {
    it(`every kind of value and block has no fault that axe-core knows of, in ${dark ? 'dark' : 'light'}`, () => {
      const { answer } = askPage(open(renderHtml(richDocument())), ASK_AXE, { dark });
      expect(answer).toEqual([]);
    });
  }

  it('sorts the rows of each group, and the groups keep their order', () => {
    const ask =
      "async function ask(){const table=document.getElementById('tabell-grupper');const first=()=>[...table.tBodies].map(body=>[...body.rows].map(row=>row.cells[0].textContent));const was=first();table.querySelector('thead button').click();return [was,first()]}";
    const { answer } = askPage(open(renderHtml(richDocument())), ask);
    const [before, after] = answer as [string[][], string[][]]; // what the script gives
    const [title, ...rows] = before[0] ?? [];
    const sorted = (texts: readonly string[] = []) =>
      texts.toSorted((a, b) => a.localeCompare(b, 'nb'));
    expect(after).toEqual([[title, ...sorted(rows)], sorted(before[1])]);
  });

  it('printed to PDF it has a structure tree and a language', async () => {
    const pdf = join(newFolder(), 'rapport.pdf');
    browse(await page('status'), { flags: [`--print-to-pdf=${pdf}`, '--no-pdf-header-footer'] });
    expect(existsSync(pdf)).toBe(true);
    const bytes = readFileSync(pdf, 'latin1');
    expect(bytes).toMatch(/\/StructTreeRoot/);
    expect(bytes).toMatch(/\/Lang \(nb\)|\/Lang\s*<FEFF006E0062>/i);
  });
});
