import type { Document, YAMLError } from 'yaml';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { lineFault } from './line-fault.ts';
import { oneLine, type PlaceAt } from './place.ts';
import { positionsIn } from './positions.ts';

/** What the parser has against a text, in our words; directives too, which it allows. */
export function syntaxFindings(document: Document.Parsed, text: string, place: PlaceAt): Finding[] {
  const directive = /^%\S/mu.exec(text);
  const isDirective =
    directive !== null &&
    (document.directives.yaml.explicit === true || text.trimStart().startsWith('%'));
  const faults = firstOfEachLine([...document.errors, ...document.warnings], text).map(
    ({ code, message, pos: [from, to] }): Finding => {
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
    },
  );
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

type Fault = Pick<YAMLError, 'code' | 'message' | 'pos'>;
