import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place, Severity } from '../../diagnostic/finding.ts';
import type { Block } from '../../reports/document/document.ts';
import { changeWords, type ReportedFinding } from '../../reports/document/finding.ts';
import { sign, type Tone } from '../../reports/document/value.ts';
import { placeWords } from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import { element, fragment, type Html, text, textElement } from './elements.ts';
import { htmlSign } from './value.ts';
import type { HtmlView } from './view.ts';

type FindingsBlock = Extract<Block, { kind: 'findings' }>;

const TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'unclear',
  note: 'quiet',
};

/** Findings as a list: how grave, which, where and what; in full also the lines they are about and what to do. */
export function htmlFindings(block: FindingsBlock, view: HtmlView): Html {
  const words = wordsIn(view.language).check;
  return element(
    'ul',
    { class: 'funn' },
    block.findings.map((found) => {
      const { message, help } = wordsOf(found, view.language);
      const place = placeWords(found);
      const change = changeWords(found, view.language);
      const heading = [
        htmlSign(sign(words.severities[found.severity], TONES[found.severity]), view),
        text(`${message} `),
        textElement('code', {}, found.code),
        ...(place === null ? [] : [text(' '), textElement('code', {}, place)]),
        ...(change === null ? [] : [text(` (${change})`)]),
      ];
      if (block.form === 'compact') return element('li', {}, heading);
      return element('li', {}, [
        element('p', {}, heading),
        excerpt(found, block.lines),
        related(found, view),
        ...help.split('\n').map((line) => textElement('p', {}, line)),
      ]);
    }),
  );
}

/** The line that a finding begins on, with the line above it and what it is about marked; nothing where it cannot be shown. */
function excerpt({ at }: ReportedFinding, linesOf: FindingsBlock['lines']): Html {
  const lines = at === null ? null : linesOf(at.path);
  const line = at === null ? undefined : lines?.[at.start.line - 1];
  if (at === null || line === undefined) return fragment([]);
  const above = lines?.[at.start.line - 2] ?? '';
  const gutter = String(at.start.line).length;
  const numbered = (number: number) => text(`${String(number).padStart(gutter)} │ `);
  return element('pre', {}, [
    ...(above.trim() === '' ? [] : [numbered(at.start.line - 1), text(`${above}\n`)]),
    numbered(at.start.line),
    ...marked(line, at),
  ]);
}

/** A span of several lines is marked to the end of its first. */
function marked(line: string, { start, end }: Place): Html[] {
  const from = start.column - 1;
  const to = end.line > start.line ? line.length : end.column - 1;
  return [
    text(line.slice(0, from)),
    textElement('mark', {}, line.slice(from, to)),
    text(line.slice(Math.max(from, to))),
  ];
}

function related({ relatedAt }: ReportedFinding, view: HtmlView): Html {
  if (relatedAt.length === 0) return fragment([]);
  const places = relatedAt.flatMap(({ path, start }, index) => [
    text(index === 0 ? ' ' : ', '),
    textElement('code', {}, `${path}:${start.line}:${start.column}`),
  ]);
  return element('p', {}, [
    text(`${capital(wordsIn(view.language).check.seeAlsoHere)}:`),
    ...places,
  ]);
}
