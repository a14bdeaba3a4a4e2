import { wordsOf } from '../../diagnostic/catalogue.ts';
import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import {
  commandLine,
  id,
  missing,
  own,
  several,
  sign,
  source,
  type Tone,
  type Value,
} from '../document/value.ts';
import type { Deviation, DeviationKind } from './deviations.ts';

const MOST_ON_SCREEN = 8;

const TONES: Readonly<Record<DeviationKind, Tone>> = {
  data: 'bad',
  breach: 'bad',
  unclear: 'unclear',
  warning: 'unclear',
};

/** What someone should do something about, the most important first; a screen is told of it in other parts, but for faults in the data. */
export function deviationSection(all: readonly Deviation[], language: Language): Section {
  const words = wordsIn(language).status;
  const title = words.headings.deviations;
  const table = tableOf<Deviation>({
    id: 'avvik-korte',
    caption: title,
    empty: words.none,
    columns: columnsOf(language).filter(({ key }) => key !== 'todo' && key !== 'code'),
    rows: all,
  });
  const faults = all.filter(({ kind }) => kind === 'data');
  return section({
    id: 'avvik-del',
    title,
    room: faults.length === 0 ? 'file' : 'short',
    blocks: [{ kind: 'table', table }],
    brief: briefOf(faults, language),
  });
}

/** The same with what to do and the code, for programs: commands to type are no part of what is read. */
export function deviationTable(all: readonly Deviation[], language: Language): Table {
  return tableOf<Deviation>({
    id: 'avvik',
    caption: wordsIn(language).status.headings.deviations,
    empty: wordsIn(language).status.none,
    columns: columnsOf(language),
    rows: all,
  });
}

function columnsOf(language: Language): ColumnOf<Deviation>[] {
  const words = wordsIn(language).status;
  return [
    {
      key: 'kind',
      title: words.deviation.what,
      cell: ({ kind }) => sign(words.deviationKinds[kind], TONES[kind]),
    },
    { key: 'post', title: words.deviation.post, cell: ({ finding }) => subjectOf(finding) },
    {
      key: 'why',
      title: words.deviation.why,
      cell: ({ finding }) => own(capital(wordsOf(finding, language).message)),
    },
    {
      key: 'todo',
      title: words.deviation.toDo,
      priority: 2,
      cell: ({ finding }) => own(wordsOf(finding, language).help),
    },
    {
      key: 'code',
      title: words.deviation.code,
      priority: 3,
      cell: ({ finding }) => own(finding.code),
    },
  ];
}

function briefOf(all: readonly Deviation[], language: Language): Block[] {
  const words = wordsIn(language).status;
  const hidden = all.length - MOST_ON_SCREEN;
  return [
    {
      kind: 'statements',
      list: 'plain',
      statements: all.slice(0, MOST_ON_SCREEN).map(({ kind, finding }) => ({
        sign: sign(words.deviationKinds[kind], TONES[kind]),
        words: several([subjectOf(finding), own(capital(wordsOf(finding, language).message))], ' '),
        under: [],
      })),
    },
    ...(hidden > 0
      ? [paragraph(several([own(words.hidden(hidden)), commandLine('baerum-innov check')], ''))]
      : []),
  ];
}

function subjectOf({ post, where }: Finding): Value {
  const path = pathOf(where);
  if (post !== undefined) return id(post);
  return path === null ? missing('') : source(path);
}
