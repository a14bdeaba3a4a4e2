import { statusesIn } from '../../query/check/scope.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { type Register, viewOfType } from '../../register/register.ts';
import { TABLE_FORMATS } from '../../render/tables/table-formats.ts';
import { REPORT_NAMES } from '../../reports/document/report-name.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { assignments } from './assignments.ts';
import { type Candidate, type Candidates, plain } from './candidate.ts';
import { filters } from './fields.ts';
import { allIds, kravIds, postNamed } from './posts.ts';
import { SHELLS } from './shells.ts';

type CommandTexts = Catalogue['help']['commands'];

/** The name of an argument of some command; a new one without a row below does not compile. */
type ArgumentName = {
  [N in keyof CommandTexts]: keyof CommandTexts[N]['arguments'];
}[keyof CommandTexts];

/** What is known where an argument is completed. The register is read when it is asked for. */
export interface Asked {
  readonly command: string;
  /** The arguments before it. */
  readonly before: readonly string[];
  readonly word: string;
  readonly register: () => Register;
  readonly language: Language;
}

type Source = (asked: Asked) => Candidates | Promise<Candidates>;

/** What each argument may be. */
export const ARGUMENTS: Readonly<Record<ArgumentName, Source>> = {
  base: () => 'files',
  code: async ({ language }) => {
    const { catalogue } = await import('../../diagnostic/catalogue.ts');
    const codes = Object.entries(catalogue).map(([value, entry]) => ({
      value,
      about: entry[language].title,
    }));
    return [...codes, ...plain(['limits'])];
  },
  file: () => 'files',
  fields: (asked) => {
    const view = viewAsked(asked);
    const register = asked.register();
    if (view === null) return [];
    const value = postNamed(register, asked.before[0])?.value ?? null;
    return assignments(asked.word, { view, value, register });
  },
  filters: (asked) => {
    const view = viewAsked(asked);
    return view === null ? [] : filters(asked.word, view, asked.register(), asked.language);
  },
  folder: () => 'files',
  id: ({ command, register }) => (command === 'krav' ? kravIds : allIds)(register()),
  ids: ({ register }) => allIds(register()),
  newId: () => [],
  ours: () => 'files',
  path: () => 'files',
  range: () => [],
  report: () => plain(REPORT_NAMES),
  shell: () => plain(SHELLS),
  tables: () => plain(TABLE_FORMATS),
  text: () => [],
  theirs: () => 'files',
  type: ({ register, language }) => types(register(), language),
  words: (asked) => [...statuses(asked), ...allIds(asked.register())],
};

/** The types of the register with their titles. */
export function types({ types: all }: Register, language: Language): Candidate[] {
  return [...all.values()].map(({ name, title }) => ({ value: name, about: title[language] }));
}

/** The statuses that the post or type named before may have. */
export function statuses(asked: Asked): Candidate[] {
  const view = viewAsked(asked);
  return view === null ? [] : plain(statusesIn(view) ?? []);
}

/** What the schema says of the type, or of the post, that is named first. */
export function viewAsked({ before, register: open }: Asked): SchemaView | null {
  const [first = ''] = before;
  const register = open();
  const type = register.types.has(first) ? first : (postNamed(register, first)?.type ?? null);
  return type === null ? null : viewOfType(register, type);
}
