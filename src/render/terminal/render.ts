import type { Block, Document, Section } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { forTerminal } from '../escape/terminal.ts';
import { cut, displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { blockLines } from './block.ts';
import { style } from './style.ts';
import { terminalText } from './value.ts';
import type { PageView } from './view.ts';

/** How a document is to be shown: columns to fit in (null is no limit), colour, and whether only the answer itself. */
export interface TerminalView {
  readonly width: number | null;
  readonly color: boolean;
  readonly quiet: boolean;
}

const INDENT = 2;
const USUAL_WIDTH = 80;
/** What the tool says of itself is laid in lines in a pipe too, as its help is. */
const OWN_PROSE = 80;
const LONGEST_BANNER = 4;

/** A document for a terminal, short: the parts that want a place on a screen, in the form they have there. */
export function renderTerminal(document: Document, { width, color, quiet }: TerminalView): string {
  const view: PageView = {
    language: document.language,
    width,
    style: style(color),
    ...(document.envelope === null ? { prose: OWN_PROSE } : {}),
  };
  if (quiet && document.quiet !== undefined) return `${terminalText(document.quiet, view)}\n`;
  const shown = document.sections.filter(({ room }) =>
    quiet ? room === 'answer' : room !== 'file',
  );
  const parts = [
    quiet || !document.titleOnScreen
      ? []
      : [...headLines(document, view), ...bannerLines(document, view)],
    ...shown.map((section) => sectionLines(section, view)),
    quiet || document.next === null ? [] : wrap(terminalText(document.next, view), width, INDENT),
  ];
  const said = parts.filter((lines) => lines.length > 0);
  return said.length === 0 ? '' : `${said.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The title, and under it what is said of the whole: places on lines of their own. */
function headLines({ title, subtitle }: Document, view: PageView): string[] {
  const words = subtitle.filter(({ kind }) => kind !== 'source');
  const places = subtitle.filter(({ kind }) => kind === 'source');
  const [register = '', ...facts] = words.map((value) => terminalText(value, view));
  const bold = view.style.bold(forTerminal(title));
  const gap = (view.width ?? USUAL_WIDTH) - displayWidth(register) - displayWidth(title);
  const isReport = facts.length > 0 && register !== '' && gap >= INDENT;
  const head = isReport
    ? [`${register}${' '.repeat(gap)}${bold}`, ...wrap(facts.join(' · '), view.width, INDENT)]
    : [
        ...wrap(bold, view.width, INDENT),
        ...(words.length === 0 ? [] : wrap([register, ...facts].join(' · '), view.width, INDENT)),
      ];
  return [...head, ...places.map((value) => terminalText(value, view))];
}

/** What is said above all else; of a long text only the beginning, since the sections hold it whole. */
function bannerLines({ banners }: Document, { width }: PageView): string[] {
  return banners.flatMap((words) => {
    const lines = wrap(forTerminal(words), width, INDENT);
    const last = lines[LONGEST_BANNER - 1];
    return lines.length <= LONGEST_BANNER || last === undefined
      ? lines
      : [...lines.slice(0, LONGEST_BANNER - 1), cut(`${last} …`, width ?? Infinity)];
  });
}

/** A part under its heading; one without a heading begins at the margin, and a part within a part further in. */
export function sectionLines(section: Section, view: PageView, depth = 0): string[] {
  const { title, blocks, brief, sections } = section;
  const indent = title === null ? depth * INDENT : (depth + 1) * INDENT;
  const captions = brief === null && needsCaptions(section);
  const shown = sections.filter(({ room }) => room !== 'file');
  const inner = brief === null || section.sideBySide === true ? shown : [];
  const body = [
    ...blocksLines(brief ?? blocks, view, indent, captions),
    ...inner.flatMap((each) => sectionLines(each, view, title === null ? depth : depth + 1)),
  ];
  return title === null ? body : [...headingLines(title, section.aside, view, depth), ...body];
}

/** The heading, and at the other end of the line what is said beside it; under it where there is no room. */
function headingLines(
  title: string,
  aside: Value | undefined,
  { style, ...view }: PageView,
  depth: number,
): string[] {
  const words = forTerminal(title);
  const heading = style.bold(depth === 0 ? words.toUpperCase() : words);
  const margin = ' '.repeat(depth * INDENT);
  if (aside === undefined) return wrap(`${margin}${heading}`, view.width, (depth + 1) * INDENT);
  const beside = terminalText(aside, { style, ...view });
  const room = (view.width ?? USUAL_WIDTH) - margin.length - displayWidth(words);
  const gap = room - displayWidth(beside);
  if (gap >= INDENT) return [`${margin}${heading}${' '.repeat(gap)}${beside}`];
  return [
    ...wrap(`${margin}${heading}`, view.width, (depth + 1) * INDENT),
    ...wrap(`${margin}${' '.repeat(INDENT)}${beside}`, view.width, (depth + 1) * INDENT),
  ];
}

/** Blocks of one part; where there is no heading an empty line is put between them, but not after a caption. */
function blocksLines(
  blocks: readonly Block[],
  view: PageView,
  indent: number,
  captions: boolean,
): string[] {
  const parts = blocks
    .map((block) => ({
      lines: blockLines(block, view, indent, captions),
      isCaption: isCaption(block),
    }))
    .filter(({ lines }) => lines.length > 0);
  return parts.flatMap(({ lines }, index) => {
    const before = parts[index - 1];
    return indent > 0 || before === undefined || before.isCaption ? lines : ['', ...lines];
  });
}

function isCaption(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'caption';
}
