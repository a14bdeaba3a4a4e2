import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingFiles } from '../../src/cli/io/drawing-files.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { renderXlsx } from '../../src/render/xlsx/render.ts';
import { section } from '../../src/reports/document/document.ts';
import { OFFICE_HOSTILE, sampleDocument, tableOfTexts } from './sample-document.ts';

/** The parts of LibreOffice are installed one by one; each is a library beside its program. */
const program = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], {
  encoding: 'utf8',
});
const has = (library: string) => existsSync(join(dirname(program.stdout.trim()), library));
const hasWriter = has('libswlo.so');
const hasCalc = has('libsclo.so');
const folder = mkdtempSync(join(tmpdir(), 'baerum-innov-office-'));
/** LibreOffice 7.4 does not know `_x005F_`, by which Excel tells these from what they escape. */
const ESCAPED = /_x[0-9A-F]{4}_/;
const visible = OFFICE_HOSTILE.filter((text) => /^[\x20-\x7e]+$/.test(text));

/** Opens a file with LibreOffice and saves it as another kind; gives the text of all that it writes. */
function convert(name: string, filter: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const to = join(folder, `${name}-out`);
  const words = ['--headless', '--convert-to', filter, '--outdir', to, join(folder, name)];
  const { status, stderr } = spawnSync('soffice', [profile, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const files = readdirSync(to).sort();
  return files.map((each) => readFileSync(join(to, each), 'utf8')).join('\n');
}

describe.skipIf(!hasWriter && !hasCalc)('LibreOffice finds in our files what we put in', () => {
  beforeAll(async () => {
    const table = tableOfTexts('tekster', 'Vanskelige tekster', visible);
    const { sections, ...rest } = sampleDocument();
    const difficult = section({
      id: 'x',
      title: 'Vanskelig',
      blocks: [{ kind: 'table', table }],
    });
    const document = { ...rest, sections: [...sections, difficult] };
    writeFileSync(join(folder, 'rapport.docx'), await renderDocx(document, drawingFiles()));
    writeFileSync(join(folder, 'rapport.xlsx'), await renderXlsx(document));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!hasWriter)('in the Word document', () => {
    const text = convert('rapport.docx', 'txt:Text (encoded):UTF8');
    const said = ['Status per 23.11.2026', 'Kort sagt', '1234', '87,7\u00a0%', 'verdi i gantt'];
    for (const each of [...said, ...visible]) expect(text).toContain(each.trim());
  });

  it.skipIf(!hasCalc)('in every sheet of the spreadsheet', () => {
    const text = convert(
      'rapport.xlsx',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
    );
    const said = ['Status per 23.11.2026', '31.08.2026', '87.7 %', '✓ oppfylt', 'verdi i gantt'];
    const told = visible.filter((each) => !ESCAPED.test(each));
    for (const each of [...said, ...told]) expect(text).toContain(each.replaceAll('"', '""'));
  });
});
