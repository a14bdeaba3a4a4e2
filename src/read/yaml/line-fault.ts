import { yamlQuoted } from '../../text/formatting/yaml-quoted.ts';
import { restOfLine } from './positions.ts';

/** A fault of the parser that the line itself explains better. */
export interface LineFault {
  /** Our own name of it, or the parser's. */
  readonly code: string;
  readonly from: number;
  readonly to: number;
  /** The line as it should have been written, without its indentation; null where it is too long to be told. */
  readonly remedy: string | null;
}

/** Dashes of a list, a key, and a value on the same line. */
const LINE = /^( *)((?:- +)*(?:[^\s"'#:[{&*!|>%@`-][^:#]*: +)?)(\S(?:.*\S)?) *$/;
const NO_SPACE = /^( *(?:- +)*[^\s"'#:[{]+:)((?!\/\/)[^\s:](?:.*\S)?) *$/;
const LONGEST_REMEDY = 500;
const CURLY = /^[“”„‟‘’‚‛]+|[“”„‟‘’‚‛]+$/g;

/** Takes where in a text the parser stumbled, and over what; gives null where the line tells nothing more. */
export function lineFault(text: string, code: string, at: number): LineFault | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = restOfLine(text, start);
  if (code === 'BAD_DQ_ESCAPE') return backslashFault(line, start);
  if (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY') {
    const [, key, value] = NO_SPACE.exec(line) ?? [];
    if (key === undefined || value === undefined) return withoutColon(line, start);
    const from = start + key.length;
    const remedy = toldWhole(`${key.trimStart()} ${value}`);
    return { code: 'NO_SPACE_AFTER_COLON', from, to: from + value.length, remedy };
  }
  const [, indent = '', before = '', value] = LINE.exec(line) ?? [];
  if (value === undefined) return null;
  const from = start + indent.length + before.length;
  const meant = meantText(code, value, text.slice(from, Math.max(from, at)).trimEnd());
  if (meant === null) return null;
  const remedy = toldWhole(before + yamlQuoted(meant.text));
  return { code: meant.code, from, to: from + value.length, remedy };
}

/** A line at the margin that names no field: a text that goes on there, or a field without its colon. */
function withoutColon(line: string, start: number): LineFault | null {
  if (line.includes(':') || !/^[\p{L}\p{N}«“"'(]/u.test(line)) return null;
  return { code: 'NO_COLON', from: start, to: start + line.trimEnd().length, remedy: null };
}

/** A path of Windows, or a pattern, in quotation marks in which a backslash means something. */
function backslashFault(line: string, start: number): LineFault | null {
  const [, indent = '', before = '', text] = DOUBLE_QUOTED.exec(line) ?? [];
  if (text === undefined) return null;
  const from = start + indent.length + before.length;
  const remedy = toldWhole(before + yamlQuoted(text));
  return { code: 'BAD_DQ_ESCAPE', from, to: from + text.length + 2, remedy };
}

const DOUBLE_QUOTED = /^( *)((?:- +)*(?:[^\s"'#:[{&*!|>%@`-][^:#"]*: +)?)"([^"]*)" *$/;

/** A remedy that nobody would copy by hand is left out. */
function toldWhole(remedy: string): string | null {
  return remedy.length > LONGEST_REMEDY ? null : remedy;
}

/** Takes a value that was meant as a text, and what the parser took of it before it stumbled. */
function meantText(
  code: string,
  value: string,
  taken: string,
): { readonly code: string; readonly text: string } | null {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const text = value.replace(CURLY, '');
      if (/^[“”„‟‘’‚‛]/.test(value)) return { code: 'CURLY_QUOTES', text };
      if (/^[?:]/.test(value)) return { code: 'BAD_SCALAR_START', text: value };
      return /^[\p{L}\p{N}«»(]/u.test(value) ? { code, text: value } : null;
    }
    case 'BAD_SCALAR_START':
      return { code, text: value };
    case 'UNEXPECTED_TOKEN': {
      if (!endsBefore(value, taken)) return null;
      const mark = value.charAt(0);
      const isQuotedAround =
        /["']/.test(mark) && value.endsWith(mark) && value.split(mark).length % 2 === 0;
      return isQuotedAround
        ? { code: 'QUOTE_ENDS_TEXT', text: value.slice(1, -1) }
        : { code: 'BAD_SCALAR_START', text: value };
    }
    default:
      return null;
  }
}

/** Whether what was taken is a whole quoted text, list, map or alias, or a dash, and so something else than was meant. */
function endsBefore(value: string, taken: string): boolean {
  const count = (sign: string): number => taken.split(sign).length - 1;
  switch (value.charAt(0)) {
    case '"':
    case "'":
      return taken.length > 1 && taken.endsWith(value.charAt(0));
    case '[':
      return count('[') === count(']') && taken.endsWith(']');
    case '{':
      return count('{') === count('}') && taken.endsWith('}');
    case '*':
      return taken !== '';
    case '-':
      return /^- /.test(value);
    case '|':
    case '>':
      return /[^-+0-9\s]/.test(value.slice(1));
    default:
      return false;
  }
}
