import type { Random } from '../../../random.ts';
import type { Typed } from '../sheet.ts';
import type { Values } from './generated-posts.ts';

type Kind =
  | 'text'
  | 'whole'
  | 'kroner'
  | 'number'
  | 'day'
  | 'choice'
  | 'truth'
  | 'code'
  | 'words'
  | 'lines';

/** What a field holds, as YAML gives it. */
export type Value = string | number | boolean | readonly string[];

export interface Field {
  readonly path: readonly string[];
  readonly kind: Kind;
  readonly choices?: readonly string[];
  readonly isRequired?: true;
}

/** The fields of a post by the list they are in; '' is the post itself. */
export const FIELDS: Readonly<Record<'' | 'poster' | 'linjer', readonly Field[]>> = {
  '': [
    { path: ['tittel'], kind: 'text', isRequired: true },
    { path: ['antall'], kind: 'whole' },
    { path: ['belop'], kind: 'kroner' },
    { path: ['andel'], kind: 'number' },
    { path: ['dag'], kind: 'day' },
    { path: ['valg'], kind: 'choice', choices: ['åpen', 'lukket', 'ny sak'] },
    { path: ['sant'], kind: 'truth' },
    { path: ['kode'], kind: 'code' },
    { path: ['merker'], kind: 'words' },
    { path: ['sted', 'navn'], kind: 'text', isRequired: true },
    { path: ['sted', 'rom'], kind: 'text' },
    { path: ['notat'], kind: 'lines' },
  ],
  poster: [
    { path: ['navn'], kind: 'text', isRequired: true },
    { path: ['belop'], kind: 'kroner' },
    { path: ['dag'], kind: 'day' },
  ],
  linjer: [
    { path: ['tekst'], kind: 'text', isRequired: true },
    { path: ['belop'], kind: 'kroner' },
    { path: ['dag'], kind: 'day' },
    { path: ['slag'], kind: 'choice', choices: ['a', 'b', 'c'] },
  ],
};

/** The title of the column of a field. */
export function titleOf({ path }: Field): string {
  return path.join(': ');
}

/** A value for a field that it has not had. */
export function newValue({ kind, choices = [] }: Field, values: Values, random: Random): Value {
  switch (kind) {
    case 'text':
      return values.words();
    case 'whole':
    case 'kroner':
      return values.amount();
    case 'number':
      return values.share();
    case 'day':
      return values.day();
    case 'choice':
      return random.pick(choices);
    case 'truth':
      return random.percent(50);
    case 'code':
      return values.code();
    case 'words':
      return Array.from({ length: 1 + random.below(4) }, values.words).map((each) =>
        each.replaceAll(/[,;]/g, ''),
      );
    case 'lines':
      return random.percent(50) ? `${values.words()}\n\n${values.words()}` : values.words();
  }
}

/** A value as people type it, or as a spreadsheet makes of it. */
export function typedAs({ kind }: Field, value: Value, random: Random): Typed {
  const text = Array.isArray(value) ? value.join(random.pick([', ', '; ', ','])) : String(value);
  const grouped = text.replace(/\B(?=(?:\d{3})+$)/g, random.pick([' ', '\u00a0']));
  switch (kind) {
    case 'text':
      return random.pick([text, ` ${text}  `]);
    case 'whole':
      return random.pick([Number(value), text, grouped]);
    case 'kroner':
      return random.pick([Number(value), grouped, `kr ${grouped}`, `${grouped},-`]);
    case 'number':
      return random.pick([Number(value), text.replace('.', ',')]);
    case 'day': {
      const [year = '', month = '', day = ''] = text.split('-');
      return random.pick([
        new Date(`${text}T00:00:00Z`),
        text,
        `${Number(day)}.${Number(month)}.${year}`,
        ` ${day}.${month}.${year}`,
      ]);
    }
    case 'choice':
      return random.pick([text, `${text} `, text.charAt(0).toUpperCase() + text.slice(1)]);
    case 'truth':
      return random.pick<Typed>([
        value === true,
        value === true ? 'ja' : 'nei',
        value === true ? 'SANN' : 'USANN',
      ]);
    case 'code':
    case 'words':
      return text;
    case 'lines':
      return random.pick([text, text.replaceAll('\n', '\r\n')]);
  }
}

/** What a spreadsheet may make of a value that nobody has changed. */
export function spoilt(field: Field, value: Value, random: Random): Typed {
  return field.kind === 'code'
    ? random.pick<Typed>([Number(value), String(value)])
    : typedAs(field, value, random);
}
