import type { CountResult } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay, writtenDays } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, earliest, isBounded, latest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import {
  type Block,
  type Fact,
  line,
  paragraph,
  type Section,
  section,
} from '../document/document.ts';
import type { DayPlot } from '../document/plot.ts';
import { tableOf } from '../document/table.ts';
import { day, id, number, own, several, type Tone, type Value } from '../document/value.ts';
import { breachKind } from '../krav/breach-kind.ts';
import { notSet, postId } from '../posts/cells.ts';
import type { ReportBasis } from './basis.ts';
import { dayPlot } from './day-plot.ts';
import type { PromiseLine } from './promise-line.ts';
import { countWords, promiseStatements } from './promise-statements.ts';

/** Every promise for every day by its own words: how it stands, how safely, and who answers for it. Nothing without promises. */
export function promiseCards(
  { promises, envelope }: Pick<ReportBasis, 'promises' | 'envelope'>,
  language: Language,
): Section[] {
  if (promises.length === 0) return [];
  const words = wordsIn(language).promises;
  const starts = new Set(promises.map(({ result }) => result.window?.from));
  const [start] = starts;
  const kept =
    starts.size === 1 && start !== undefined && isBounded(start)
      ? [words.keptSince(writtenDay(start))]
      : [];
  const owners = new Set(promises.map(({ responsible }) => responsible));
  const nobody = owners.size === 1 && owners.has(null) ? [words.nobodyRecorded] : [];
  return [
    section({
      id: 'lofter-del',
      title: words.title,
      aside: own([...kept, ...nobody].join(' · ')),
      blocks: kept.map((said) => paragraph(own(`${capital(said)}.`))),
      brief: [],
      sideBySide: true,
      sections: promises.map((promise) =>
        card(promise, envelope.asOf, nobody.length === 0, language),
      ),
    }),
  ];
}

/** `tellsOwner`: whether a screen is told who answers for it. */
function card(promise: PromiseLine, asOf: Day, tellsOwner: boolean, language: Language): Section {
  const { result } = promise;
  const { krav } = result;
  const statements: Block = {
    kind: 'statements',
    list: 'plain',
    statements: promiseStatements(promise, asOf, language),
  };
  return section({
    id: `lofte-${krav.id.toLowerCase()}`,
    title: krav.title,
    aside: id(krav.id),
    about: krav.id,
    tone: toneOf(result, asOf),
    blocks: [
      statements,
      ...dayBlocks(result, asOf, language),
      { kind: 'facts', facts: factsOf(promise, language) },
    ],
    brief: [statements, ...(tellsOwner ? [ownerLine(promise, language)] : [])],
  });
}

function ownerLine({ responsible }: PromiseLine, language: Language): Block {
  const words = wordsIn(language).promises;
  const said = responsible === null ? words.nobodyRecorded : words.responsible(responsible);
  return {
    kind: 'statements',
    list: 'plain',
    statements: [line(own(said))],
  };
}

/** How it stands, with what comes: a promise that is kept and will be broken is not in the clear. */
function toneOf({ verdict, krav, current, next, nextUnknown }: CountResult, asOf: Day): Tone {
  switch (verdict) {
    case 'met':
      return next === null && nextUnknown === null ? 'good' : 'unclear';
    case 'broken':
      return current !== null && breachKind(krav, current.side, asOf) !== 'broken'
        ? 'unclear'
        : 'bad';
    case 'unknown':
      return 'unclear';
    case 'pending':
    case 'not-in-force':
      return 'quiet';
  }
}

function factsOf({ result, responsible, basis }: PromiseLine, language: Language): Fact[] {
  const words = wordsIn(language).promises;
  const { krav, next, current } = result;
  const comes = next !== null || current !== null;
  const lastDay = next?.lastDayToAct ?? null;
  return [
    { name: words.facts.count, value: own(countWords(result, language)) },
    ...(comes
      ? [{ name: words.facts.lastDay, value: lastDay === null ? notSet(language) : day(lastDay) }]
      : []),
    {
      name: words.facts.responsible,
      value: responsible === null ? notSet(language) : own(responsible),
    },
    { name: words.facts.basis, value: several([postId(krav), ...basis.map(postId)], ' · ') },
  ];
}

/** The bar of the promise, told in words for those who do not see it. */
function dayBlocks(result: CountResult, asOf: Day, language: Language): Block[] {
  const plot = dayPlot(result, asOf);
  if (plot === null || plot.runs.length === 0) return [];
  const words = wordsIn(language);
  const key = result.krav.id.toLowerCase();
  const runs = stretches(plot, words.charts);
  const told = runs.map(({ words: said, from, to }) =>
    words.promises.stretch(said, writtenDays(from, to)),
  );
  return [
    {
      kind: 'chart',
      chart: {
        id: `dager-${key}`,
        title: words.promises.dayByDay,
        description: `${capital(told.join(', '))}.`,
        plot,
        table: () => stretchTable(`dager-${key}`, runs, language),
      },
    },
  ];
}

type Stretch = Interval & { readonly words: string };

/** The runs in words, cut at the as-of day; neighbours that say the same are one. */
function stretches({ runs, asOf }: DayPlot, words: Catalogue['charts']): Stretch[] {
  const all = runs.flatMap(({ from, to, value }) => [
    { from, to: earliest(to, asOf), words: words.days[value] },
    { from: latest(from, addDays(asOf, 1)), to, words: words.daysAhead[value] },
  ]);
  const joined: Stretch[] = [];
  for (const stretch of all.filter(({ from, to }) => from <= to)) {
    const last = joined.at(-1);
    if (last !== undefined && last.words === stretch.words && addDays(last.to, 1) === stretch.from)
      joined[joined.length - 1] = { ...last, to: stretch.to };
    else joined.push(stretch);
  }
  return joined;
}

function stretchTable(tableId: string, runs: readonly Stretch[], language: Language) {
  const { columns, dayByDay } = wordsIn(language).promises;
  return tableOf<Stretch>({
    id: tableId,
    caption: dayByDay,
    empty: '',
    columns: [
      { key: 'from', title: columns.from, cell: ({ from }) => day(from) },
      { key: 'to', title: columns.to, cell: ({ to }) => day(to) },
      {
        key: 'days',
        title: columns.days,
        align: 'right',
        onScreen: true,
        cell: (run): Value => number(lengthInDays(run)),
      },
      { key: 'standing', title: columns.standing, cell: ({ words }) => own(words) },
    ],
    rows: runs,
  });
}
