import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place, Severity } from '../../diagnostic/finding.ts';
import { changeWords, type ReportedFinding } from '../../reports/document/finding.ts';
import { placeWords } from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { excerpt, type Mark } from './excerpt.ts';
import type { Style } from './style.ts';

export interface FindingView {
  readonly style: Style;
  /** Columns to fit in; null is no limit. */
  readonly width: number | null;
  readonly language: Language;
  /** The lines of a file; null when it cannot be shown. */
  readonly lines: (path: string) => readonly string[] | null;
}

const INDENT = '   ';
/** Lines of related places under one finding; JSON has them all. */
const MOST_PLACES = 6;
/** A label that begins a line of help: what follows it is aligned after it. */
const LABEL = /^\p{Lu}\p{L}{1,8}: +/u;

/** A finding as people read it: what and where, the lines it is on, why, and what to do. */
export function findingLines(found: ReportedFinding, view: FindingView): string[] {
  const { message, help } = wordsOf(found, view.language);
  const said = forTerminal(message);
  const shown = shownLines(found, said, view);
  return [
    heading(found, view),
    ...(shown ?? indented(said, view.width)),
    ...elsewhere(found, shown !== null, view),
    ...help.split('\n').flatMap((line) => indented(forTerminal(line), view.width)),
    `${INDENT}${wordsIn(view.language).check.more} baerum-innov explain ${found.code}`,
  ];
}

/** A finding on one line: where, how bad, which, and what. */
export function compactFinding(found: ReportedFinding, { style, language }: FindingView): string {
  const place = placeWords(found);
  const { message } = wordsOf(found, language);
  return [
    ...(place === null ? [] : [`${forTerminal(place)}:`]),
    severityWord(found, style, language),
    `${found.code}${changeWord(found, language)}:`,
    forTerminal(message),
  ].join(' ');
}

function heading(found: ReportedFinding, { style, language }: FindingView): string {
  const place = placeWords(found);
  const what = `${severityWord(found, style, language)} ${found.code}${changeWord(found, language)}`;
  return place === null ? what : `${what}  ${forTerminal(place)}`;
}

function severityWord({ severity }: ReportedFinding, style: Style, language: Language): string {
  return style.bold(paintOf(severity, style)(wordsIn(language).check.severities[severity]));
}

function changeWord(found: ReportedFinding, language: Language): string {
  const words = changeWords(found, language);
  return words === null ? '' : ` (${words})`;
}

function paintOf(severity: Severity, style: Style): (text: string) => string {
  return { error: style.red, warning: style.yellow, note: style.cyan }[severity];
}

/** The excerpt, or null when there is no place, or its file or line cannot be shown. */
function shownLines(found: ReportedFinding, said: string, view: FindingView): string[] | null {
  const { at } = found;
  if (at === null) return null;
  const lines = view.lines(at.path);
  if (lines === null || at.start.line > lines.length) return null;
  const { style, width, language } = view;
  const main: Mark = { ...at, sign: '^', text: said, paint: paintOf(found.severity, style) };
  const related = found.relatedAt
    .filter((place) => isShown(place, at, lines))
    .map(
      (place): Mark => ({
        ...place,
        sign: '-',
        text: wordsIn(language).check.seeAlsoHere,
        paint: style.dim,
      }),
    );
  return excerpt({ lines, marks: [main, ...related], width, dim: style.dim });
}

function isShown(place: Place, at: Place, lines: readonly string[]): boolean {
  return place.path === at.path && place.start.line <= lines.length;
}

/** The first related places that are not in the excerpt, by their path; of the rest how many there are. */
function elsewhere(found: ReportedFinding, isExcerpt: boolean, view: FindingView): string[] {
  const words = wordsIn(view.language).check;
  const { at } = found;
  const lines = at === null || !isExcerpt ? null : view.lines(at.path);
  const places = found.relatedAt.filter(
    (place) => at === null || lines === null || !isShown(place, at, lines),
  );
  const shown = places.length <= MOST_PLACES ? places : places.slice(0, MOST_PLACES - 1);
  const rest = places.length - shown.length;
  return [
    ...shown.map(({ path, start }) => {
      const place = forTerminal(`${path}:${start.line}:${start.column}`);
      return `${INDENT}${words.seeAlso(place)}`;
    }),
    ...(rest === 0 ? [] : [`${INDENT}${words.andMore(rest)}`]),
  ];
}

function indented(text: string, width: number | null): string[] {
  const label = LABEL.exec(text)?.[0] ?? '';
  return wrap(INDENT + text, width, INDENT.length + label.length);
}
