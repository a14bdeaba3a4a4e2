import type { Part, Parts } from './answer.ts';
import type { FilesInForge } from './markdown/address.ts';
import type { DrawingFiles } from './office/png.ts';

/** What a result is made for, besides its format. */
export interface RenderView {
  /** Columns to fit in; null is no limit. */
  readonly width: number | null;
  readonly color: boolean;
  /** Only the answer itself. */
  readonly quiet: boolean;
  /** The table that CSV gives; null for the main one. */
  readonly table: string | null;
  /** Where the files of the register are in the forge that runs the job; null elsewhere. */
  readonly files: FilesInForge | null;
  /** Makes pictures of charts for formats that cannot hold SVG. */
  readonly pictures: () => Promise<DrawingFiles>;
}

export type Result = string | Uint8Array;

/** The parts of an answer that were made for some command. */
export type SomeParts = { readonly [P in Part]?: () => Parts[P] };

/** What one format takes, and the module that makes it; null where the part has nothing for this format. */
interface Maker<P extends Part> {
  readonly takes: P;
  /** Endings of file names, without the first dot; the first is the usual one. */
  readonly endings: readonly string[];
  readonly as: 'text' | 'bytes';
  /** Whether a file of it says how it was made, so that it can be made again and compared. */
  readonly verify: boolean;
  readonly load: () => Promise<
    (part: Parts[P], view: RenderView) => Result | null | Promise<Result | null>
  >;
}

/** One format: what its files are called, what it is made from, and what makes it. */
export interface FormatRow extends Omit<Maker<Part>, 'load'> {
  readonly render: (answer: SomeParts, view: RenderView) => Promise<Result | null>;
}

function row<P extends Part>({ load, ...format }: Maker<P>): FormatRow {
  return {
    ...format,
    render: async (answer, view) => {
      const part = answer[format.takes];
      if (part === undefined) return null;
      const render = await load();
      return render(part(), view);
    },
  };
}

const REPORT_AS_XLSX = row({
  takes: 'document',
  endings: ['xlsx'],
  as: 'bytes',
  verify: true,
  load: async () => {
    const { renderXlsx } = await import('./xlsx/render.ts');
    return (document) => renderXlsx(document);
  },
});

/** The formats; a name in this union without a row below does not compile. */
export type Format =
  | 'terminal'
  | 'markdown'
  | 'html'
  | 'docx'
  | 'pdf'
  | 'xlsx'
  | 'csv'
  | 'csv-plain'
  | 'svg'
  | 'json'
  | 'ics'
  | 'yaml'
  | 'sql'
  | 'script'
  | 'github'
  | 'gitlab'
  | 'sarif'
  | 'junit';

/** Every format of every command. Where several have the same ending, a file gets the first that its command can give. */
export const FORMATS: Readonly<Record<Format, FormatRow>> = {
  terminal: row({
    takes: 'document',
    endings: ['txt'],
    as: 'text',
    verify: false,
    load: async () => (await import('./terminal/render.ts')).renderTerminal,
  }),
  markdown: row({
    takes: 'document',
    endings: ['md'],
    as: 'text',
    verify: true,
    load: async () => {
      const { renderPart } = await import('./markdown/render.ts');
      return (document, { files }) => renderPart(document, files);
    },
  }),
  html: row({
    takes: 'document',
    endings: ['html', 'htm'],
    as: 'text',
    verify: true,
    load: async () => {
      const { renderHtml } = await import('./html/render.ts');
      return (document) => renderHtml(document);
    },
  }),
  docx: row({
    takes: 'document',
    endings: ['docx'],
    as: 'bytes',
    verify: true,
    load: async () => {
      const { renderDocx } = await import('./docx/render.ts');
      return async (document, { pictures }) => renderDocx(document, await pictures());
    },
  }),
  pdf: row({
    takes: 'document',
    endings: ['pdf'],
    as: 'bytes',
    verify: true,
    load: async () => {
      const { renderPdf } = await import('./pdf/render.ts');
      return async (document, { pictures }) => renderPdf(document, await pictures());
    },
  }),
  xlsx: {
    ...REPORT_AS_XLSX,
    render: async (answer, view) => {
      if (answer.sheet === undefined) return REPORT_AS_XLSX.render(answer, view);
      const { renderFillIn } = await import('./xlsx/fill-in.ts');
      return renderFillIn(answer.sheet());
    },
  },
  csv: row({
    takes: 'document',
    endings: ['csv'],
    as: 'text',
    verify: false,
    load: async () => (await import('./csv/render.ts')).renderCsv,
  }),
  'csv-plain': row({
    takes: 'document',
    endings: ['csv'],
    as: 'text',
    verify: false,
    load: async () => (await import('./csv/render.ts')).renderPlainCsv,
  }),
  svg: row({
    takes: 'document',
    endings: ['svg'],
    as: 'text',
    verify: false,
    load: async () => (await import('./svg/render.ts')).renderSvg,
  }),
  json: row({
    takes: 'json',
    endings: ['json'],
    as: 'text',
    verify: true,
    load: async () => (json) => json,
  }),
  ics: row({
    takes: 'calendar',
    endings: ['ics'],
    as: 'text',
    verify: false,
    load: async () => (await import('./ics/render.ts')).renderCalendar,
  }),
  yaml: row({
    takes: 'source',
    endings: ['yaml', 'yml'],
    as: 'text',
    verify: false,
    load: async () => (source) => source,
  }),
  sql: row({
    takes: 'statements',
    endings: ['sql'],
    as: 'text',
    verify: false,
    load: async () => (statements) => statements,
  }),
  script: row({
    takes: 'script',
    endings: ['bash', 'zsh', 'fish', 'ps1', 'sh'],
    as: 'text',
    verify: false,
    load: async () => (script) => script,
  }),
  github: row({
    takes: 'findings',
    endings: [],
    as: 'text',
    verify: false,
    load: async () => (await import('./findings/github.ts')).githubFindings,
  }),
  gitlab: row({
    takes: 'findings',
    endings: ['gitlab.json', 'json'],
    as: 'text',
    verify: false,
    load: async () => (await import('./findings/gitlab.ts')).gitlabFindings,
  }),
  sarif: row({
    takes: 'findings',
    endings: ['sarif', 'sarif.json', 'json'],
    as: 'text',
    verify: false,
    load: async () => (await import('./findings/sarif.ts')).sarifFindings,
  }),
  junit: row({
    takes: 'findings',
    endings: ['xml'],
    as: 'text',
    verify: false,
    load: async () => (await import('./findings/junit.ts')).junitFindings,
  }),
};

/** The names of all formats, in the order of the table. */
const FORMAT_NAMES = Object.keys(FORMATS) as Format[]; // exactly the keys of the record

/** The formats that can be made of these parts, in the order of the table. */
export function formatsOf(parts: readonly Part[]): Format[] {
  return FORMAT_NAMES.filter((name) => parts.includes(FORMATS[name].takes));
}

/** The format that a file's ending asks for among some; undefined where none of them has it. */
export function formatOfEnding(ending: string, among: readonly Format[]): Format | undefined {
  return among.find((name) => FORMATS[name].endings.includes(ending.toLowerCase()));
}

/** The format of a name; undefined where there is none. */
export function formatNamed(name: string): Format | undefined {
  return FORMAT_NAMES.find((each) => each === name);
}
