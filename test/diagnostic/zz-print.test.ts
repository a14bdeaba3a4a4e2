import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import { BASE } from './base-register.ts';
import { fixtures } from './fixtures.ts';
import { findingsOfFixture } from './findings-of.ts';
it('prints', () => {
  let out = ''; const exp: Record<string, unknown> = {};
  for (const [code, fixture] of Object.entries(fixtures)) {
    out += `=== ${code}\n`;
    let all; try { all = findingsOfFixture(fixture as never); } catch (e) { out += `THROWS ${(e as Error).stack}\n`; continue; }
    const own = all.filter((f) => f.code === code);
    const flag = own.length === 1 && all.length === 1 + ((fixture as {beside?: number}).beside ?? 0) ? '' : '!!! ';
    for (const f of (all.length > 10 ? own : all)) {
      const p = f.at; const nb = wordsOf(f, 'nb'); const en = wordsOf(f, 'en');
      const content = p === null ? null : ({ ...BASE, ...fixture.change } as Record<string, unknown>)[p.path];
      const text = typeof content === 'string' ? content.split('\n')[(p?.start.line ?? 1) - 1] : '';
      out += `${flag}${f.code} [${f.severity}] ${p?.path} ${p?.start.line}:${p?.start.column}-${p?.end.line}:${p?.end.column} type=${f.type} post=${f.post} field=${f.field} rel=${f.relatedAt.map((r) => `${r.start.line}:${r.start.column}`)}\n`;
      if (text) out += `   | ${JSON.stringify(text).slice(1, -1).slice(0, 140)}\n   | ${' '.repeat((p?.start.column ?? 1) - 1)}${'^'.repeat(Math.max(0, Math.min(60, (p?.end.line === p?.start.line ? (p?.end.column ?? 1) : 99) - (p?.start.column ?? 1))))}\n`;
      out += `   nb: ${nb.message} / ${nb.help}\n   en: ${en.message} / ${en.help}\n`;
    }
    if (all.length === 0) out += '!!! NONE\n';
    const [f] = own;
    if (f) exp[code] = { at: f.at === null ? null : `${f.at.path} ${f.at.start.line}:${f.at.start.column}-${f.at.end.line}:${f.at.end.column}`, type: f.type, post: f.post, field: f.field };
  }
  writeFileSync('/tmp/findings-out.txt', out); writeFileSync('/tmp/findings-exp.json', JSON.stringify(exp));
});
