import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { runHere } from '../../run-here.ts';

const HAS_PDF_READER = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of an answer in one format. */
export interface Told {
  readonly format: string;
  readonly text: string;
}

/** Runs a command line once for a screen and once for files of every format for people (csv has the main table alone); gives the text of each but those left out, with single spaces. */
export async function toldInEveryFormat(
  data: string,
  words: readonly string[],
  without: readonly string[] = [],
): Promise<Told[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-comfort-'));
  try {
    const line = ['-C', data, ...words];
    const screen = await runHere(line, { columns: 200 });
    const left = HAS_PDF_READER ? without : [...without, 'pdf'];
    const readers = READERS.filter(([ending]) => !left.includes(ending));
    const paths = readers.map(([ending]) => join(folder, `svar.${ending}`));
    const made = await runHere([...line, ...paths.flatMap((path) => ['-o', path])]);
    if (made.stderr !== screen.stderr) throw new Error(made.stderr);
    return [
      { format: 'terminal', text: squeezed(stripVTControlCharacters(screen.stdout)) },
      ...readers.map(([ending, read], index) => ({
        format: ending,
        text: squeezed(read(paths[index] ?? '')),
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const READERS: readonly (readonly [ending: string, read: (path: string) => string])[] = [
  ['md', (path) => withoutMarks(readFileSync(path, 'utf8'))],
  [
    'html',
    (path) => withoutTags(readFileSync(path, 'utf8').replace(/<(style|script)[\s\S]*?<\/\1>/g, '')),
  ],
  ['csv', (path) => readFileSync(path, 'utf8')],
  ['docx', (path) => partsOf(path, /^word\/document\.xml$/)],
  ['xlsx', (path) => partsOf(path, /sharedStrings\.xml$|worksheets\/.*\.xml$/)],
  ['pdf', (path) => spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).stdout],
];

function partsOf(path: string, wanted: RegExp): string {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => wanted.test(name))
    .map(([, bytes]) => withoutTags(strFromU8(bytes)))
    .join(' ');
}

/** Text of XML or HTML; only tags that end a word or a block leave a space. */
function withoutTags(xml: string): string {
  return xml
    .replace(/<\/(w:p|w:tc|t|is|v|p|li|td|th|h\d|div|dt|dd|text|title|desc|summary|caption)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*|`|\|/g, ' ');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
