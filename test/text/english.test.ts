import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';

const REGISTER = join(ROOT, 'test/fixtures/forste-register/register');

/** The words of the strings in the catalogues of a language. */
function wordsOf(language: string): Set<string> {
  const folder = join(ROOT, 'src/text', language);
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const formatting = ['judgements', 'prose'].map((name) =>
    readFileSync(join(ROOT, `src/text/formatting/${name}-${language}.ts`), 'utf8'),
  );
  return new Set(
    [...sources, ...formatting]
      .flatMap((source) => source.match(/'[^'\n]*'|`[^`]*`/g) ?? [])
      .flatMap((text) => wordsIn(text.replace(/\$\{[^}]*\}/g, ' '))),
  );
}

/** Its words of four letters and more, in lower case. */
function wordsIn(text: string): string[] {
  return (text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase());
}

/** The words of the register and its schemas: titles and names of fields are said as they are. */
function wordsOfData(): Set<string> {
  return new Set(
    [REGISTER, join(REGISTER, '../schemas'), join(ROOT, 'schemas')]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
          join(folder, name),
        ),
      )
      .filter((path) => /\.(ya?ml|json)$/.test(path))
      .flatMap((path) => wordsIn(readFileSync(path, 'utf8'))),
  );
}

/** What a page says of its own: without what is from the data, which says that it is Norwegian, and literal text. */
function ownWords(html: string): string[] {
  const body = html.split('<body>')[1] ?? '';
  const own = body
    .replace(/<script>.*?<\/script>|<pre>.*?<\/pre>|<code[^>]*>.*?<\/code>/gs, ' ')
    .replace(/<span lang="nb">.*?<\/span>/gs, ' ')
    .replace(/“[^”]*”|«[^»]*»/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return wordsIn(own);
}

const COMMANDS: readonly (readonly string[])[] = [
  ['report'],
  ['report', '--since', '2026-08-31'],
  ['report', 'forskning'],
  ['report', 'sosiale-entreprenorer'],
  ['krav'],
  ['krav', 'K-09a'],
  ['krav', 'K-10c'],
  ['list', 'forskningsprosjekt'],
  ['show', 'FP-2025-002'],
  ['timeline'],
  ['due'],
  ['check'],
  ['explain', 'krav/below'],
];

describe('in English no command says a word of the Norwegian catalogue', () => {
  const english = wordsOf('en');
  const data = wordsOfData();
  const norwegian = new Set(
    [...wordsOf('nb')].filter((word) => !english.has(word) && !data.has(word)),
  );

  it('is asked of enough words', () => {
    expect(norwegian.size).toBeGreaterThan(300);
  });

  it.each(COMMANDS.map((words) => [words.join(' '), words] as const))('%s', async (_, words) => {
    const about = words[0] === 'explain' ? [] : ['-C', REGISTER, '--as-of', '2026-11-23'];
    const { stdout } = await runHere([...words, ...about, '--lang', 'en', '--format', 'html']);
    expect(stdout).toContain('<html lang="en">');
    expect([...new Set(ownWords(stdout))].filter((word) => norwegian.has(word))).toEqual([]);
  });
});
