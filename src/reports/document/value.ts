import type { Verdict } from '../../krav/result.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';

/** A place in a file of the register; `line` is 1-based, null for the file as a whole. */
export interface Source {
  readonly path: string;
  readonly line: number | null;
}

/** How an answer should be felt. Formats with colour follow it; none needs it to be understood. */
export type Tone = 'good' | 'bad' | 'unclear' | 'quiet';

/** A text and whose it is: the tool's own, from the register (Norwegian in every language), for the reader to type, or to follow. */
export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  readonly from: 'report' | 'data' | 'command' | 'address';
  /** What machines get in place of the text. */
  readonly machine?: string;
  /**
   * What a file says in its place: files are read on other days, so they tell days by date and count none from
   * the as-of day. Null: nothing.
   */
  readonly kept?: string | null;
}

/** One value. It stays what it is: each format writes days, numbers and links in its own way. */
export type Value =
  | TextValue
  /** `cut`: where the judging ended, so that what it ends may go on. */
  | { readonly kind: 'day'; readonly day: Day; readonly cut?: true }
  /** First and last day. `cut`: the last day is where the judging ended, and it may go on. */
  | {
      readonly kind: 'days';
      readonly from: Day | null;
      readonly to: Day | null;
      readonly cut: boolean;
    }
  | { readonly kind: 'year'; readonly year: number }
  /** `kroner`: whole kroner. `share`: of one. `days-until`: from the as-of day, negative for days that have passed. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: 'kroner' | 'share' | 'days' | 'days-until' | null;
    }
  /** At least and at most; Infinity where nobody can say. */
  | { readonly kind: 'count'; readonly low: number; readonly high: number }
  /** The id of a post: a link to its file where the format has links, else its place where there is room. */
  | { readonly kind: 'id'; readonly id: string; readonly source: Source | null }
  /** A place that people click or copy: never cut. */
  | { readonly kind: 'source'; readonly source: Source }
  /** A verdict with its sign and words; without a verdict a word such as BRUDD. */
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict | null;
      readonly words: string;
      readonly tone: Tone;
      /** What machines get in place of the words. */
      readonly machine?: string;
    }
  /** Nothing, and why: «ikke fastsatt». Machines get null. */
  | { readonly kind: 'missing'; readonly words: string }
  | { readonly kind: 'change'; readonly before: Value; readonly after: Value }
  | {
      readonly kind: 'several';
      readonly values: readonly Value[];
      readonly between: '' | ' ' | ', ' | ' · ';
    };

type NumberUnit = Extract<Value, { kind: 'number' }>['unit'];
type Between = Extract<Value, { kind: 'several' }>['between'];

/** A text of the tool's own. */
export function own(words: string): TextValue {
  return { kind: 'text', text: words, from: 'report' };
}

/** A text from the register. */
export function data(words: string): TextValue {
  return { kind: 'text', text: words, from: 'data' };
}

/** A text for people, and what machines get in its place. */
export function coded(words: string, machine: string): TextValue {
  return { kind: 'text', text: words, from: 'data', machine };
}

/** A text of the tool's own that counts days from the as-of day, and what a file says in its place. */
export function counting(words: string, kept: string | null): TextValue {
  return words === kept ? own(words) : { ...own(words), kept };
}

/** A command line for the reader to type. */
export function commandLine(words: string): TextValue {
  return { kind: 'text', text: words, from: 'command' };
}

/** The address of a page, of letters, digits and .:/~%- alone, for the reader to follow. */
export function address(url: string): TextValue {
  return { kind: 'text', text: url, from: 'address' };
}

/** Nothing, and the words that say why. */
export function missing(words: string): Value {
  return { kind: 'missing', words };
}

/** A day of the calendar. */
export function day(value: Day): Value {
  return { kind: 'day', day: value };
}

/** A number, with its unit where it has one. */
export function number(value: number, unit: NumberUnit = null): Value {
  return { kind: 'number', value, unit };
}

/** The id of a post, with its file where it is known. */
export function id(name: string, source: Source | null = null): Value {
  return { kind: 'id', id: name, source };
}

/** A file of the register, or a line in it. */
export function source(path: string, line: number | null = null): Value {
  return { kind: 'source', source: { path, line } };
}

/** A word such as BRUDD that begins a line. */
export function sign(words: string, tone: Tone): Value {
  return { kind: 'verdict', verdict: null, words, tone };
}

/** Values in a row, with what is written between them. */
export function several(values: readonly Value[], between: Between = ', '): Value {
  return { kind: 'several', values, between };
}

/**
 * A value for machines: days as ISO text, numbers as numbers, verdicts and ids by their names, null where
 * nothing is set. A count with one number is that number, else «2–3» as text.
 */
export function machineValue(value: Value): string | number | null {
  switch (value.kind) {
    case 'text':
      return value.machine ?? value.text;
    case 'day':
      return formatIsoDay(value.day);
    case 'days':
      return `${value.from === null ? '' : formatIsoDay(value.from)}/${value.to === null ? '' : formatIsoDay(value.to)}`;
    case 'year':
      return String(value.year);
    case 'number':
      return value.value;
    case 'count':
      return value.low === value.high
        ? value.low
        : `${value.low}–${Number.isFinite(value.high) ? value.high : ''}`;
    case 'id':
      return value.id;
    case 'source':
      return sourceText(value.source);
    case 'verdict':
      return value.machine ?? value.verdict ?? value.words;
    case 'missing':
      return null;
    case 'change':
      return `${machineValue(value.before) ?? ''} → ${machineValue(value.after) ?? ''}`;
    case 'several':
      return value.values.map((each) => machineValue(each) ?? '').join(value.between);
  }
}

/** `data/x.yaml:9`, or the path alone. */
export function sourceText({ path, line }: Source): string {
  return line === null ? path : `${path}:${line}`;
}
