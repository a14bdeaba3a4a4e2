import { expect } from 'vitest';
import { runHere } from '../../run-here.ts';
import { toldInEveryFormat } from './written-in-every-format.ts';

/** What an answer must say, and what it must not, in every format that a command gives. */
export interface Row {
  readonly what: string;
  /** What is changed in the register that is asked, by its data folder. */
  readonly change?: (data: string) => void;
  readonly ask: readonly string[];
  /** Said in every format. */
  readonly says: readonly string[];
  /** In none. */
  readonly never?: readonly string[];
  /** What the answer for programs has. */
  readonly json?: object;
  /** Said in the table that csv gives. */
  readonly csv?: readonly string[];
  /** The same of a spreadsheet, whose cells hold numbers. */
  readonly xlsx?: readonly string[];
  /** Formats that do not tell of it, such as a screen that leaves a part to the files. */
  readonly but?: readonly string[];
}

/** Asks a register for people in every format, and for programs where the row says something of that. */
export async function expectToldInEveryFormat(
  data: string,
  { ask, says, never = [], but = [], json, csv = [], xlsx = says }: Row,
): Promise<void> {
  const words = [...ask, ...(ask.includes('--as-of') ? [] : ['--as-of', '2026-11-23'])];
  if (json !== undefined) {
    const { stdout } = await runHere(['-C', data, ...words, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject(json);
  }
  for (const { format, text } of await toldInEveryFormat(data, words, but)) {
    if (but.includes(format)) continue;
    const wanted = { csv, xlsx }[format] ?? says;
    expect(
      wanted.filter((words) => !text.includes(words)),
      `${format} lacks`,
    ).toEqual([]);
    expect(
      never.filter((words) => text.includes(words)),
      `${format} says`,
    ).toEqual([]);
  }
}
