import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';

const TEXT = join(ROOT, 'src/text');
/** Help tells what a word on the command line means, among them the day of the clock. */
const NOT_ANSWERS = ['help.ts'];

/** The words to avoid of a language, by the tables of the glossary. */
function wordsToAvoid(heading: string): string[] {
  const part = readFileSync(join(TEXT, 'GLOSSARY.md'), 'utf8').split(`## ${heading}\n`)[1] ?? '';
  return (part.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .flatMap((line) => (line.split('|')[3] ?? '').split(',').map((word) => word.trim()))
    .filter((word) => word !== '');
}

describe.each([
  ['Bokmål', 'nb'],
  ['English', 'en'],
])('the catalogue in %s', (heading, folder) => {
  const words = wordsToAvoid(heading);
  const files = readdirSync(join(TEXT, folder)).filter((name) => !NOT_ANSWERS.includes(name));

  it('has words to avoid', () => {
    expect(words.length).toBeGreaterThan(1);
  });

  it.each(files)('%s has none of the words that the glossary avoids', (name) => {
    const text = readFileSync(join(TEXT, folder, name), 'utf8');
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });
});
