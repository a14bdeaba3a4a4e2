import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { literal } from '../../src/render/markdown/blocks.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { dueDocument } from '../../src/reports/due/document.ts';
import { worklist } from '../../src/reports/due/due.ts';
import { kravDocument, kravListDocument } from '../../src/reports/krav/document.ts';
import { listDocument } from '../../src/reports/list/document.ts';
import { typeNamed } from '../../src/reports/list/select.ts';
import { columnsOf } from '../../src/reports/posts/columns.ts';
import { fieldTitles } from '../../src/reports/posts/field-title.ts';
import { showDocument } from '../../src/reports/show/document.ts';
import { statusDocument } from '../../src/reports/status/document.ts';
import { statusReport } from '../../src/reports/status/status.ts';
import type { Language } from '../../src/text/language.ts';
import { HOSTILE } from './check-report.ts';
import { type FirstRegister, firstRegister, withHostile } from './first-register.ts';

const GOLDEN = fileURLToPath(new URL('../golden/markdown', import.meta.url));

/** Every document the register gives, by the name of its golden file. */
function documents(
  { assessment, envelope, krav, post, list }: FirstRegister,
  language: Language,
): Record<string, string> {
  const { register, results } = assessment;
  const shown = {
    language,
    envelope,
    supposed: null,
    lineOf: () => null,
    fieldTitle: fieldTitles(register, language),
    responsibleOf: () => null,
  };
  const viewOf = (name: string) => {
    const type = typeNamed(register, name);
    if (type === undefined) throw new Error(name);
    return type;
  };
  const projects = viewOf('forskningsprosjekt');
  return {
    status: renderMarkdown(
      statusDocument(
        statusReport(assessment, envelope, () => null),
        null,
        language,
      ),
    ),
    'krav-list': renderMarkdown(kravListDocument(results, shown)),
    ...Object.fromEntries(
      ['K-01', 'K-08', 'K-09a', 'K-10', 'K-10c'].map((id) => [
        `krav-${id}`,
        renderMarkdown(kravDocument(krav(id), shown)),
      ]),
    ),
    list: renderMarkdown(
      listDocument(
        list('forskningsprosjekt', {
          columns: columnsOf(projects.type),
          sort: '-slutt',
          groupBy: null,
        }),
        projects,
        envelope,
        language,
      ),
    ),
    'list-grouped': renderMarkdown(
      listDocument(
        list('sosialt-entreprenorprosjekt', {
          columns: ['id', 'tittel', 'active', 'dager_igjen', 'finansiering.tilsagn_kr'],
          sort: null,
          groupBy: 'samarbeidsform',
        }),
        viewOf('sosialt-entreprenorprosjekt'),
        envelope,
        language,
      ),
    ),
    'show-project': renderMarkdown(
      showDocument(post('forskningsprosjekt', 'FP-2025-002'), {
        view: projects.view,
        krav: [krav('K-09a'), krav('K-09b')],
        ahead: [],
        envelope,
        language,
      }),
    ),
    'show-tiltak': renderMarkdown(
      showDocument(post('tiltak', 'T-4-01'), {
        view: viewOf('tiltak').view,
        krav: [krav('K-01')],
        ahead: [],
        envelope,
        language,
      }),
    ),
    due: renderMarkdown(
      dueDocument(
        worklist(assessment, 90, () => null),
        null,
        envelope,
        {
          language,
          fieldTitle: fieldTitles(register, language),
        },
      ),
    ),
  };
}

describe('documents in Markdown', () => {
  for (const language of ['nb', 'en'] as const) {
    for (const [name, text] of Object.entries(documents(firstRegister(), language))) {
      it(`${name} in ${language}`, async () => {
        await expect(text).toMatchFileSnapshot(`${GOLDEN}/${name}.${language}.md`);
      });
    }
  }
});

/** What a line is: a heading of a level, an item, a box, a fence, a table row with so many cells, or text. */
function kindOf(line: string): string {
  if (!line.startsWith('|')) return /^(#+ |- |> |```|\d+\. |$)/.exec(line)?.[1] ?? 'text';
  return `row of ${line.replace(/\\./g, '').split('|').length - 2}`;
}

function structure(text: string): string[] {
  return text.split('\n').map((line) => kindOf(line).replace(/\d+\. /, '1. '));
}

/** Ids are links to the files of their posts, whose names the hostile words do not reach. */
function withoutOwnLinks(text: string): string {
  return text.replace(/\]\(register\/[\w/-]+\.yaml\)/g, ']');
}

describe('hostile words in the data', () => {
  const plain = documents(
    firstRegister(undefined, (post) => withHostile(post, 'x ')),
    'nb',
  );
  for (const hostile of HOSTILE) {
    it(`${JSON.stringify(hostile)} does not change what a document is made of`, () => {
      const attacked = documents(
        firstRegister(undefined, (post) => withHostile(post, hostile)),
        'nb',
      );
      for (const [name, text] of Object.entries(attacked)) {
        expect([name, structure(text)]).toEqual([name, structure(plain[name]!)]);
        expect(withoutOwnLinks(text).replace(/\\./g, '')).not.toMatch(
          /<(?!br>|!-- -->|!-- baerum-innov-rapport:|\/?span>)|\]\(|@\w|\bwww\./i,
        );
      }
    });
  }

  it('is escaped once: a bar and a backslash are each written with one backslash', () => {
    const { envelope, krav } = firstRegister(undefined, (post) => withHostile(post, 'a|b\\c '));
    const shown = {
      language: 'nb',
      envelope,
      supposed: null,
      lineOf: () => null,
      fieldTitle: () => '',
      responsibleOf: () => null,
    } as const;
    const text = renderMarkdown(kravDocument(krav('K-09a'), shown));
    expect(text).toContain('# K-09a a\\|b\\\\c Minst tre');
  });
});

describe('a table', () => {
  it('is padded so that its bars stand under each other', () => {
    const text = documents(firstRegister(), 'nb')['list']!;
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const bars = rows.map((row) => [...row.matchAll(/\|/g)].map(({ index }) => index));
    expect(new Set(bars.map(String)).size).toBe(1);
  });

  it('of nothing is a sentence', () => {
    const { envelope } = firstRegister();
    const shown = {
      language: 'nb',
      envelope,
      supposed: null,
      lineOf: () => null,
      fieldTitle: () => '',
      responsibleOf: () => null,
    } as const;
    expect(
      renderMarkdown(
        dueDocument({ items: [], later: [], until: envelope.asOf }, null, envelope, shown),
      ),
    ).toContain('Ingenting å gjøre.');
    expect(renderMarkdown(kravListDocument([], shown))).toContain('Registeret har ingen krav.');
  });
});

describe('literal text', () => {
  it('has a fence longer than any row of backticks in it, and nothing of it is escaped', () => {
    expect(literal(['a: *b*', '```', 'x ```` y'])).toBe('`````\na: *b*\n```\nx ```` y\n`````');
    expect(literal(['a\u202Eb'])).toBe('```\na\\u{202E}b\n```');
  });
});
