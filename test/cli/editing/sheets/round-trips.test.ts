import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Random, randomFrom } from '../../../random.ts';
import { runHere } from '../../../run-here.ts';
import { folderOf } from '../../../written-register.ts';
import { type EditedSheet, openSheet } from '../sheet.ts';
import { expectedOf } from './expected.ts';
import { titleOf } from './fields.ts';
import { GROUND, postText, type Values, valuesOf } from './generated-posts.ts';
import { changedText, fileActions, type SheetAction, sheetActions } from './round.ts';
import {
  byHand,
  hasLibreOffice,
  savedByLibreOffice,
  type TypedCell,
  type Writer,
  withExceljs,
} from './writers.ts';

const EDITS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 100);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 15);
/** The long form has the libraries of others write. */
const IS_LONG = process.env['BAERUM_INNOV_RUNS'] !== undefined;
const POSTS = IS_LONG ? 60 : 20;
/** Cells that are changed in each post. */
const EACH = 4;
/** LibreOffice takes some seconds for each file. */
const ROUNDS_BETWEEN_LIBREOFFICE = 8;

const FILE = 'saker.xlsx';
let exceljs: Awaited<ReturnType<typeof withExceljs>> | null = null;

beforeAll(async () => {
  if (IS_LONG) exceljs = await withExceljs();
}, 600_000);
afterAll(() => {
  if (exceljs !== null) rmSync(exceljs.folder, { recursive: true, force: true });
});

it('writes what was changed in the sheets over what was changed in the files, cell by cell', async () => {
  const random = randomFrom(SEED);
  const values = valuesOf(random, !IS_LONG);
  const usesLibreOffice = IS_LONG && hasLibreOffice();
  if (IS_LONG && !usesLibreOffice)
    process.stderr.write('soffice is not here: LibreOffice is skipped\n');
  const done = { edits: 0, conflicts: 0, libreOffice: 0 };
  for (let round = 0; done.edits < EDITS; round += 1) {
    const isByLibreOffice = usesLibreOffice && round % ROUNDS_BETWEEN_LIBREOFFICE === 0;
    const counted = await tripWith(random, values, exceljs?.write ?? byHand, isByLibreOffice);
    done.edits += counted.edits;
    done.conflicts += counted.conflicts;
    if (isByLibreOffice) done.libreOffice += counted.edits;
  }
  expect(done.conflicts).toBeGreaterThan(0);
  if (IS_LONG) process.stderr.write(`${JSON.stringify(done)}\n`);
});

async function tripWith(random: Random, values: Values, writer: Writer, isByLibreOffice: boolean) {
  const ids = Array.from(
    { length: POSTS },
    (_, index) => `S-${String(index + 1).padStart(3, '0')}`,
  );
  const base = new Map(ids.map((id) => [id, postText(id, random, values)] as const));
  const folder = folderOf(GROUND);
  const path = (id: string) => join(folder, 'data/saker', `${id}.yaml`);
  const run = (...words: readonly string[]) =>
    runHere(words, { folder, environment: { BAERUM_INNOV_AS_OF: '2026-11-23' } });
  try {
    mkdirSync(join(folder, 'data/saker'));
    for (const [id, text] of base) writeFileSync(path(id), text);
    expect((await run('list', 'sak', '-o', FILE)).stderr).toBe('');
    const sheet = await openSheet(join(folder, FILE));
    const cells: TypedCell[] = [];
    const posts = ids.map((id) => {
      const text = base.get(id) ?? '';
      const typed = sheetActions(text, EACH, random, values);
      const file = random.percent(60) ? fileActions(text, typed, random, values) : [];
      const now = changedText(text, file);
      for (const action of typed)
        for (const cell of cellsOf(id, action, sheet, cells)) cells.push(cell);
      return { id, now, expected: expectedOf(id, text, now, typed, file) };
    });
    await writer(join(folder, FILE), sheet, cells);
    if (isByLibreOffice) savedByLibreOffice(join(folder, FILE));
    for (const { id, now } of posts) writeFileSync(path(id), now);
    const ran = await run('import', FILE, '--yes', '--format', 'json');
    expect(ran.stderr).toBe('');
    const told: Told = JSON.parse(ran.stdout);
    expect(told.sheet.faults).toEqual([]);
    const conflicts = posts.flatMap(({ expected }) => expected.conflicts);
    expect(told.sheet.conflicts.map((each) => placeOf(each)).sort()).toEqual(
      conflicts.map((each) => rowIn(each, sheet)).sort(),
    );
    for (const { id, now, expected } of posts) {
      const after = readFileSync(path(id), 'utf8');
      expect(parse(after)).toEqual(expected.value);
      const [rest, left] = expected.rest(now, after);
      expect(left).toBe(rest);
    }
    if (isByLibreOffice || !IS_LONG) await twiceWithoutEdits();
    return { edits: cells.length, conflicts: conflicts.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function twiceWithoutEdits(): Promise<void> {
    const read = () => ids.map((id) => readFileSync(path(id), 'utf8'));
    const before = read();
    for (const _ of [1, 2]) {
      await run('list', 'sak', '-o', FILE);
      await writer(join(folder, FILE), await openSheet(join(folder, FILE)), []);
      if (isByLibreOffice) savedByLibreOffice(join(folder, FILE));
      expect((await run('import', FILE, '--yes')).stderr).toContain('Ingenting å endre');
    }
    expect(read()).toEqual(before);
  }
}

interface Told {
  readonly sheet: {
    readonly faults: readonly object[];
    readonly conflicts: readonly {
      readonly sheet: string;
      readonly row: number;
      readonly title: string | null;
    }[];
  };
}

/** The cells that an action types into; new lines go below those of the cells before. */
function cellsOf(
  id: string,
  action: SheetAction,
  sheet: EditedSheet,
  before: readonly TypedCell[],
): TypedCell[] {
  switch (action.kind) {
    case 'set':
    case 'same': {
      const { list, index, field, typed } = action;
      const name = list === '' ? 'Sak' : list;
      const row = sheet.rowOf(name, list === '' ? id : `${id}#${index + 1}`);
      return [{ sheet: name, row, title: titleOf(field), typed }];
    }
    case 'empty': {
      const row = sheet.rowOf(action.list, `${id}#${action.index + 1}`);
      const titles =
        action.list === 'poster' ? ['navn', 'belop', 'dag'] : ['tekst', 'belop', 'dag', 'slag'];
      return titles.map((title) => ({ sheet: action.list, row, title, typed: null }));
    }
    case 'add': {
      const rows = before.filter((cell) => cell.sheet === action.list).map((cell) => cell.row);
      const row = Math.max(sheet.below(action.list), ...rows.map((each) => each + 1));
      const cell = (title: string, typed: string | number) => ({
        sheet: action.list,
        row,
        title,
        typed,
      });
      return [
        cell('Id', id),
        ...Object.entries(action.value).map(([title, value]) =>
          cell(title, value as string | number),
        ), // as sheetActions makes them
      ];
    }
  }
}

function placeOf({ sheet, row, title }: Told['sheet']['conflicts'][number]): string {
  return `${sheet} ${row} ${title ?? '-'}`;
}

function rowIn(conflict: string, sheet: EditedSheet): string {
  const [name = '', row = '', ...title] = conflict.split(' ');
  return `${name} ${sheet.rowOf(name, row)} ${title.join(' ')}`;
}
