import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EditedSheet, Typed } from '../sheet.ts';

export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly title: string;
  readonly typed: Typed;
}

/** Types into cells of a file that `list` wrote, and saves it as its program does. */
export type Writer = (
  path: string,
  sheet: EditedSheet,
  cells: readonly TypedCell[],
) => Promise<void>;

/** Changes the XML of the cells and nothing else. */
export const byHand: Writer = async (path, sheet, cells) => {
  for (const { sheet: name, row, title, typed } of cells) sheet.type(name, row, title, typed);
  sheet.save(path);
};

/** What is used of exceljs. */
interface Workbook {
  readonly xlsx: {
    readonly readFile: (path: string) => Promise<unknown>;
    readonly writeFile: (path: string) => Promise<void>;
  };
  readonly getWorksheet: (name: string) => {
    readonly getCell: (place: string) => { value: unknown };
  };
}

/** Reads and writes the whole file with exceljs, which is installed into a folder of its own; the caller removes the folder. */
export async function withExceljs(): Promise<{ readonly folder: string; readonly write: Writer }> {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-exceljs-'));
  execFileSync('npm', ['install', '--no-save', '--prefix', folder, 'exceljs@4.4.0'], {
    stdio: 'ignore',
  });
  const entry = pathToFileURL(join(folder, 'node_modules/exceljs/lib/exceljs.nodejs.js')).href;
  const loaded: { readonly default: { readonly Workbook: new () => Workbook } } = await import(
    entry
  );
  const write: Writer = async (path, sheet, cells) => {
    const workbook = new loaded.default.Workbook();
    await workbook.xlsx.readFile(path);
    for (const { sheet: name, row, title, typed } of cells)
      workbook.getWorksheet(name).getCell(sheet.place(name, row, title)).value = typed;
    await workbook.xlsx.writeFile(path);
  };
  return { folder, write };
}

/** Saves a file anew with LibreOffice. */
export function savedByLibreOffice(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-soffice-'));
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', 'xlsx', '--outdir', folder, path],
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    renameSync(join(folder, basename(path)), path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice is here. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
