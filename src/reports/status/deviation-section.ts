import { wordsOf } from '../../diagnostic/catalogue.ts';
import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { commandLine, data, own, several, sign, type Tone } from '../document/value.ts';
import type { Deviation, DeviationKind } from './deviations.ts';

const MOST_ON_SCREEN = 8;

const TONES: Readonly<Record<DeviationKind, Tone>> = {
  data: 'bad',
  breach: 'bad',
  unclear: 'unclear',
  warning: 'unclear',
};

/** What someone should do something about, the most important first. */
export function deviationSection(all: readonly Deviation[], language: Language): Section {
  const words = wordsIn(language).status;
  const title = words.headings.deviations;
  const table = tableOf<Deviation>({
    id: 'avvik',
    caption: title,
    empty: words.none,
    columns: [
      {
        key: 'kind',
        title: words.deviation.what,
        cell: ({ kind }) => own(words.deviationKinds[kind]),
      },
      { key: 'post', title: words.deviation.post, cell: ({ finding }) => data(subjectOf(finding)) },
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
    ],
    rows: all,
  });
  return section({
    id: 'avvik-del',
    title,
    blocks: [{ kind: 'table', table }],
    brief: briefOf(all, language),
  });
}

function briefOf(all: readonly Deviation[], language: Language): Block[] {
  const words = wordsIn(language).status;
  if (all.length === 0) return [paragraph(own(capital(words.none)))];
  const hidden = all.length - MOST_ON_SCREEN;
  return [
    {
      kind: 'statements',
      list: 'plain',
      statements: all.slice(0, MOST_ON_SCREEN).map(({ kind, finding }) => ({
        sign: sign(words.deviationKinds[kind], TONES[kind]),
        words: several(
          [data(subjectOf(finding)), own(capital(wordsOf(finding, language).message))],
          ' ',
        ),
        under: [],
      })),
    },
    ...(hidden > 0
      ? [paragraph(several([own(words.hidden(hidden)), commandLine('baerum-innov check')], ''))]
      : []),
  ];
}

function subjectOf({ post, where }: Finding): string {
  return post ?? pathOf(where) ?? '';
}
