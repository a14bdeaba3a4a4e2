import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html/render.ts';
import { type Block, section } from '../../src/reports/document/document.ts';
import { groupedTableOf } from '../../src/reports/document/table.ts';
import { data, id, own, sign, type Value } from '../../src/reports/document/value.ts';
import { isoDay } from '../../src/time/day.ts';
import { FINDINGS } from './check-report.ts';
import { richDocument, sampleDocument } from './sample-document.ts';

/** What is inside `main` of a page with one part without a heading. */
function inMain(blocks: readonly Block[], language: 'nb' | 'en' = 'nb'): string {
  const page = renderHtml(
    sampleDocument({ language, sections: [section({ id: 'svar', title: null, blocks })] }),
  );
  return /<main id="innhold"><section id="svar">(.*)<\/section><\/main>/s.exec(page)?.[1] ?? '';
}

function written(value: Value, language: 'nb' | 'en' = 'nb'): string {
  const words = inMain([{ kind: 'paragraph', words: value, role: 'plain' }], language);
  return words.replace(/^<p>|<\/p>$/g, '');
}

describe('values in a page', () => {
  it('days are times, with an open end and one that may go on', () => {
    const [from, to] = [isoDay('2026-08-31'), isoDay('2027-01-02')];
    const times = [
      '<time datetime="2026-08-31">31.08.2026</time>',
      '<time datetime="2027-01-02">02.01.2027</time>',
    ];
    expect(written({ kind: 'days', from, to, cut: false })).toBe(times.join('–'));
    expect(written({ kind: 'days', from: null, to, cut: true })).toBe(`…–${times[1]}→`);
    expect(written({ kind: 'days', from, to: null, cut: false })).toBe(`${times[0]}–…`);
  });

  it('a text from the data says that it is Norwegian, a command line that it is code', () => {
    expect(written(data('<Språk>'), 'en')).toBe('<span lang="nb">&lt;Språk&gt;</span>');
    expect(written(data('Språk'))).toBe('Språk');
    expect(written({ kind: 'text', text: 'krav K-01', from: 'command' })).toBe(
      '<code>krav K-01</code>',
    );
  });

  it('an id tells its place, a verdict how it should be felt', () => {
    expect(written(id('K-01', { path: 'krav/"k".yaml', line: 3 }))).toBe(
      '<span title="krav/&quot;k&quot;.yaml:3">K-01</span>',
    );
    expect(written(sign('BRUDD', 'bad'))).toBe('<span class="svar bad">BRUDD</span>');
  });

  it('a change and several values keep the markup of each', () => {
    const change = {
      kind: 'change',
      before: { kind: 'missing', words: 'ikke satt' },
      after: { kind: 'several', values: [own('a'), sign('OK', 'good')], between: ' · ' },
    } as const;
    expect(written(change)).toBe(
      '<span class="mangler">ikke satt</span> → a · <span class="svar good">OK</span>',
    );
  });
});

describe('blocks in a page', () => {
  it('facts within facts are lists within lists, and a fact without a name stands alone', () => {
    const items = { kind: 'items', items: [own('x'), { kind: 'facts', facts: [] }] } as const;
    const inner = { kind: 'facts', facts: [{ name: 'b', value: items }] } as const;
    const facts = [
      { name: '', value: own('alene') },
      { name: 'a', value: inner },
    ];
    expect(inMain([{ kind: 'facts', facts }])).toBe(
      '<p>alene</p><dl class="fakta"><dt>a</dt><dd><dl class="fakta"><dt>b</dt><dd><ul><li>x</li><li></li></ul></dd></dl></dd></dl>',
    );
  });

  it('each group of a table is a body with a header, and the note is under it', () => {
    const table = groupedTableOf({
      id: 't',
      caption: 'Tabell',
      empty: 'ingen',
      columns: [
        { key: 'a', title: 'A', cell: own },
        { key: 'b', title: 'B', cell: own },
      ],
      groups: [
        { title: own('Først'), rows: ['x'] },
        { title: own('Så'), rows: ['y', 'z'] },
      ],
      note: 'Under.',
      most: { rows: 1, more: (hidden) => own(`${hidden} til`) },
    });
    const html = inMain([{ kind: 'table', table }]);
    expect(html).toContain(
      '<tbody><tr class="gruppe"><th scope="rowgroup" colspan="2">Først</th></tr><tr><th scope="row">x</th><td>x</td></tr></tbody><tbody>',
    );
    expect(html).toMatch(/<\/table><\/div><p class="merknad">Under\.<\/p>$/);
    expect(html).toContain('>z<');
    expect(inMain([{ kind: 'table', table: { ...table, groups: [] } }])).toBe(
      '<p class="tomt"><strong>Tabell: </strong>ingen</p><p class="merknad">Under.</p>',
    );
  });

  it('lists are numbered, lettered or plain, with what is said under a line', () => {
    const statements = [{ sign: sign('VARSEL', 'unclear'), words: own('ord'), under: [own('u')] }];
    expect(inMain([{ kind: 'statements', list: 'lettered', statements }])).toBe(
      '<ol class="utsagn" type="a"><li><span class="merke unclear">VARSEL</span>ord<ul><li>u</li></ul></li></ol>',
    );
    expect(inMain([{ kind: 'statements', list: 'plain', statements: [] }])).toBe(
      '<ul class="utsagn umerket" role="list"></ul>',
    );
  });

  it('a finding marks what it is about in its line; in short it has only its first line', () => {
    const found = FINDINGS.find(({ at }) => at !== null && at.start.line === at.end.line);
    if (found?.at == null) throw new Error('no finding with a place on one line');
    const { start, end } = found.at;
    const line = '<'.repeat(end.column + 3);
    const lines = Array.from({ length: start.line }, () => line);
    const block = { kind: 'findings', findings: [found], lines: () => lines } as const;
    const full = inMain([{ ...block, form: 'full' }]);
    const marked = '&lt;'.repeat(end.column - start.column);
    const before = '&lt;'.repeat(start.column - 1);
    expect(full).toContain(`${start.line} │ ${before}<mark>${marked}</mark>&lt;`);
    expect(full).toContain(`<code>${found.code}</code> <code>${found.at.path}:${start.line}:`);
    const compact = inMain([{ ...block, form: 'compact' }]);
    expect(compact).toMatch(/^<ul class="funn"><li><span class="merke \w+">[^<]*<\/span>/);
    expect(compact).not.toMatch(/<p>|<pre>/);
    expect(inMain([{ ...block, form: 'full', lines: () => null }])).not.toContain('<pre>');
  });
});

describe('a page', () => {
  it('has contents only where there are two headings, which go one level down at a time', () => {
    const deep = section({
      id: 'c',
      title: null,
      blocks: [],
      sections: [section({ id: 'd', title: 'D', blocks: [] })],
    });
    const one = section({ id: 'b', title: 'B', blocks: [], sections: [deep] });
    const page = (count: number) =>
      renderHtml(
        sampleDocument({
          sections: Array.from({ length: count }, (_, index) => ({ ...one, id: `b${index}` })),
        }),
      );
    expect(page(1)).not.toContain('<nav');
    expect(page(1)).toContain(
      '<h2 id="b0">B</h2><section id="c"><section><h3 id="d">D</h3></section></section>',
    );
    expect(page(2)).toContain('<li><a href="#b0">B</a></li><li><a href="#b1">B</a></li>');
  });

  it('names the register once', () => {
    const title = sampleDocument().envelope?.register.title ?? '';
    expect(renderHtml(sampleDocument())).toContain(`– ${title}</title>`);
    expect(renderHtml(sampleDocument({ title }))).toContain(`<title>${title}</title>`);
  });

  it('opens and closes the same elements with every kind of value and block', () => {
    for (const document of [richDocument(), sampleDocument()]) {
      const open: string[] = [];
      const html = renderHtml(document).replace(/<(style|script)>.*?<\/\1>/gs, '');
      for (const [, end, name = '', self] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/gi)) {
        if (end === '/') expect(open.pop()).toBe(name);
        else if (self !== '/' && name !== 'meta') open.push(name);
      }
      expect(open).toEqual([]);
    }
  });
});
