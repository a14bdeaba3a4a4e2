import type { Language } from '../../text/language.ts';
import type { ReportedFinding } from '../document/finding.ts';
import type { Envelope } from './envelope.ts';
import type { Plot } from './plot.ts';
import type { Table } from './table.ts';
import type { Tone, Value } from './value.ts';

/** A name and what it is; without a name ('') the value alone. */
export interface Fact {
  readonly name: string;
  readonly value: Value | FactList;
}

/** Facts within a fact, or a list of values or of facts. */
export type FactList =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'items'; readonly items: readonly (Value | FactList)[] };

/** A line of its own: a sign such as BRUDD or null, what is said, and what is said under it. */
export interface Statement {
  readonly sign: Value | null;
  readonly words: Value;
  readonly under: readonly Value[];
}

export interface Chart {
  /** Unique in its document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly plot: Plot;
  /** The same in numbers. */
  readonly table: () => Table;
}

/** What a paragraph is for; a `caption` belongs to the block after it. */
export type ParagraphRole = 'plain' | 'lead' | 'caption' | 'small';

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Value; readonly role: ParagraphRole }
  | {
      readonly kind: 'statements';
      readonly statements: readonly Statement[];
      /** `tasks`: things to tick off, where the format has boxes for that. */
      readonly list: 'numbered' | 'lettered' | 'bullets' | 'tasks' | 'plain';
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Literal text, such as lines of a file: shown as it is. */
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly syntax?: 'yaml' }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | {
      readonly kind: 'findings';
      readonly form: 'full' | 'compact';
      readonly findings: readonly ReportedFinding[];
      /** The lines of a file; asked for when a finding is written, so that many findings hold no files in memory. */
      readonly lines: (path: string) => readonly string[] | null;
    };

/** A part with a heading. */
export interface Section {
  /** Language-neutral, unique in its document: the anchor in HTML. */
  readonly id: string;
  /** Null: the answer itself, without a heading. */
  readonly title: string | null;
  /** What a screen says after the heading: how many, how much. Elsewhere it is in the blocks. */
  readonly aside?: Value;
  /** The id of the post that this part tells of: where ids are links, they lead here. */
  readonly about?: string;
  /** How the answer of this part should be felt; formats with colour may show it. */
  readonly tone?: Tone;
  /** Whether it is opened by whoever wants it, where the format can fold; it has a title. */
  readonly isFolded?: true;
  /** Whether the parts in it may stand side by side where there is room. */
  readonly sideBySide?: true;
  /** How much room it wants: `answer` also with --quiet, `short` in a terminal, `file` only in what is written to a file. */
  readonly room: 'answer' | 'short' | 'file';
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** What a screen shows instead of the blocks and sections; null: the same. */
  readonly brief: readonly Block[] | null;
}

/** A report by its name and the options it depends on, as they were written: what makes it again. */
export interface DocumentRequest {
  readonly report: string;
  readonly since: string | null;
}

/** What a command answers, as data: the words are made, nothing is laid out. Every format can be made of it. */
export interface Document {
  readonly language: Language;
  readonly title: string;
  /** Said under the title: the register, the day, counts. */
  readonly subtitle: readonly Value[];
  /** Said above all else: that example posts count, that files are quarantined. */
  readonly banners: readonly string[];
  /** Null where the answer is about the tool and not a register. */
  readonly envelope: Envelope | null;
  /** Null where the answer is not one that is kept and verified. */
  readonly request: DocumentRequest | null;
  /** The id of the table that CSV gives when none is chosen; null where there is no table. */
  readonly mainTable: string | null;
  readonly sections: readonly Section[];
  /** Whether a screen begins with the title; what is written to a file always does. */
  readonly titleOnScreen: boolean;
  /** Whether it is usually read on a page of another, as a comment is: headings begin lower. */
  readonly isPart?: true;
  /** What a text on a page of another is found by, to be written anew in its place: letters and hyphens. */
  readonly marker?: string;
  /** What to type next; a terminal shows it, documents for reading do not. */
  readonly next: Value | null;
  /** What --quiet says instead of its sections with room for that: the answer in one sentence. */
  readonly quiet?: Value;
  /** Tables with a column for every fact, for programs: only CSV gives them. */
  readonly forPrograms?: readonly Table[];
}

/** A paragraph of the tool's own or of data. */
export function paragraph(words: Value, role: ParagraphRole = 'plain'): Block {
  return { kind: 'paragraph', words, role };
}

/** A line without a sign and with nothing under it. */
export function line(words: Value): Statement {
  return { sign: null, words, under: [] };
}

/** A section whose room is `short` and whose screen form is the whole, unless said otherwise. */
export function section(
  part: Pick<Section, 'id' | 'title' | 'blocks'> & Partial<Section>,
): Section {
  return { room: 'short', sections: [], brief: null, ...part };
}
