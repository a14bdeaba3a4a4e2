import type { Document, YAMLError } from 'yaml';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { lineFault } from './line-fault.ts';
import { oneLine, type PlaceAt } from './place.ts';
import { positionsIn, restOfLine } from './positions.ts';

/** What the parser has against a text, in our words; directives too, which it allows. */
export function syntaxFindings(document: Document.Parsed, text: string, place: PlaceAt): Finding[] {
  const directive = /^%\S/mu.exec(text);
  const isDirective =
    directive !== null &&
    (document.directives.yaml.explicit === true || text.trimStart().startsWith('%'));
  const all = causes(firstOfEachLine([...document.errors, ...document.warnings], text), text);
  const faults = all.map(({ code, message, pos: [from, to] }): Finding => {
    switch (code) {
      case 'MULTIPLE_DOCS':
        return report('yaml/several-documents', {}, place(from, from + 3));
      case 'NON_STRING_KEY':
        return report('yaml/key', { key: text.slice(from, to).trim() }, place(from, to));
      case 'TAG_RESOLVE_FAILED':
        return report('yaml/tag', { tag: text.slice(from, to).trim() }, place(from, to));
      case 'BAD_ALIAS':
        return report('yaml/alias', { name: text.slice(from, to).trim() }, place(from, to));
      default: {
        const told = lineFault(text, code, from);
        if (told !== null)
          return report(
            'yaml/syntax',
            { fault: told.code, detail: message, remedy: told.remedy },
            place(told.from, told.to),
          );
        return report(
          'yaml/syntax',
          { fault: code, detail: message, remedy: null },
          place(from, oneLine(text, from, code === 'BLOCK_AS_IMPLICIT_KEY' ? text.length : to)),
        );
      }
    }
  });
  return isDirective
    ? [
        report(
          'yaml/directive',
          {},
          place(directive.index, oneLine(text, directive.index, text.length)),
        ),
        ...faults,
      ]
    : faults;
}

/** What the parser complains of, without what only follows from a complaint of the same line: a tab that indents is the cause of all. */
function firstOfEachLine(faults: readonly YAMLError[], text: string): Fault[] {
  const first = new Map<number, Fault>();
  const at = positionsIn(text);
  for (const { code, message, pos } of faults) {
    const start = pos[0] + 1 - at(pos[0]).column;
    const tab = /^ *\t+/.exec(text.slice(start))?.[0];
    const fault: Fault =
      tab === undefined
        ? { code, message, pos }
        : { code: 'TAB_AS_INDENT', message, pos: [start + tab.indexOf('\t'), start + tab.length] };
    if (!first.has(start)) first.set(start, fault);
  }
  return [...first.values()];
}

/**
 * What the complaints have as their cause: a tab that indents explains every other; so does a quotation mark or a
 * bracket that is never closed, or whose text goes on at the margin, which the parser notices lines below.
 */
function causes(faults: readonly Fault[], text: string): readonly Fault[] {
  const tabs = faults.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const [first] = faults;
  const open = first === undefined ? null : openedBefore(first.pos[0], text);
  if (first === undefined || open === null || !OPENED.has(String(first.code)))
    return withIndentOnce(faults, text);
  const { message } = first;
  return [{ code: open.code, message, pos: [open.at, open.at + 1] }];
}

/**
 * A field under a value that holds no colon itself is a line with another indentation than its neighbours: told once,
 * of the item of a list that begins there, else of the line below; the fields that follow it have the same cause.
 */
function withIndentOnce(faults: readonly Fault[], text: string): readonly Fault[] {
  const isOfIndent = ({ code, pos: [at] }: Fault): boolean =>
    code === 'BLOCK_AS_IMPLICIT_KEY' && ONE_FIELD.test(lineAround(at, text).line);
  const first = faults.find(isOfIndent);
  return faults.flatMap((fault): readonly Fault[] => {
    if (!isOfIndent(fault)) return [fault];
    if (fault !== first) return [];
    const own = lineAround(fault.pos[0], text);
    const below = lineAround(own.start + own.line.length + 1, text);
    const { start, line } = /^ *- /.test(own.line) ? own : below;
    const from = start + line.length - line.trimStart().length;
    return [{ ...fault, code: 'BAD_INDENT', pos: [from, start + line.trimEnd().length] }];
  });
}

/** A key and a plain value without a colon of its own. */
const ONE_FIELD = /^ *(?:- +)*[^\s"'#:[{&*!|>%@`-][^:#]*: +[\p{L}\p{N}][^:#]*$/u;

function lineAround(
  offset: number,
  text: string,
): { readonly start: number; readonly line: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { start, line: restOfLine(text, start, start + LONGEST_LINE) };
}

const OPENED = new Set(['MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN', 'BAD_SCALAR_START']);
/** A value that begins with a quotation mark or a bracket, up to the end of its line. */
const OPENING = /(?:^|[:-] +)(["'[{])([^\r\n]*)$/;

/** The sign on the last line with something on it, before an offset or around it, that is not closed there. */
function openedBefore(
  offset: number,
  text: string,
): { readonly code: Fault['code']; readonly at: number } | null {
  let end = offset;
  for (let looked = 0; looked < 3; looked += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = restOfLine(text, start, start + LONGEST_LINE);
    const [, sign, rest = ''] = OPENING.exec(line) ?? [];
    if (sign !== undefined)
      return isClosed(sign, rest)
        ? null
        : {
            code: goesOn(sign, text.slice(start + line.length)) ? 'MARGIN_IN_QUOTES' : 'UNCLOSED',
            at: start + line.length - rest.length - 1,
          };
    if (start === 0) return null;
    end = start - 1;
  }
  return null;
}

const LONGEST_LINE = 2_000;

function isClosed(sign: string, rest: string): boolean {
  if (sign === '[') return rest.includes(']');
  if (sign === '{') return rest.includes('}');
  return rest.replace(/\\./g, '').includes(sign);
}

/** Whether what was opened is closed further down, so that only its indentation is wrong. */
function goesOn(sign: string, below: string): boolean {
  return (sign === '"' || sign === "'") && /^\r?\n\S/.test(below) && below.includes(sign);
}

type Fault = { readonly code: string } & Pick<YAMLError, 'message' | 'pos'>;
