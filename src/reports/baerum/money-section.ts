import { wordsIn } from '../../text/catalogue.ts';
import { capital, writtenKroner } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { id, missing, own, several, type Value } from '../document/value.ts';
import { kroner } from '../posts/cells.ts';
import type { FundUse } from './fund.ts';
import type { MoneyYear } from './money.ts';

/** The fund's money: committed on the day against the frame, and year by year. */
export function moneySection(
  fund: FundUse,
  years: readonly MoneyYear[],
  language: Language,
): Section {
  const words = wordsIn(language).baerum.fund;
  return section({
    id: 'foi-midler-del',
    title: words.title,
    aside: own(words.briefFrame(fund.year, fund.frame === null ? null : writtenKroner(fund.frame))),
    blocks: [
      factsOf(fund, language),
      ...(fund.examples === 0
        ? []
        : [paragraph(own(wordsIn(language).leftOut.examples(fund.examples)))]),
      ...(years.length === 0
        ? []
        : [
            {
              kind: 'chart' as const,
              chart: {
                id: 'foi-midler-bilde',
                title: words.years.title,
                description: words.years.description,
                plot: { kind: 'years' as const, years },
                table: () => yearTable(years, fund.unread, language),
              },
            },
          ]),
    ],
    brief: [paragraph(own(briefWords(fund, language)))],
  });
}

function factsOf(fund: FundUse, language: Language): Block {
  const words = wordsIn(language).baerum.fund;
  const { committed, unclear, frame, year, withoutAmount, unread } = fund;
  return {
    kind: 'facts',
    facts: [
      { name: words.sure, value: sumCell(committed - unclear, unread, language) },
      { name: words.unclear, value: kroner(unclear, language) },
      { name: words.frame(year), value: kroner(frame, language) },
      {
        name: words.withoutAmount,
        value:
          withoutAmount.length === 0
            ? missing(words.none)
            : several(withoutAmount.map((post) => id(post))),
      },
    ],
  };
}

/** A sum; where projects cannot be read it is a least one, and says which they are. */
function sumCell(sum: number, unread: readonly string[], language: Language): Value {
  if (unread.length === 0) return kroner(sum, language);
  const words = wordsIn(language).leftOut;
  return own(`${words.atLeast(writtenKroner(sum))}, ${words.without(unread)}`);
}

function briefWords(fund: FundUse, language: Language): string {
  const { committed, unclear, withoutAmount, unread, examples } = fund;
  const { leftOut } = wordsIn(language);
  const words = wordsIn(language).baerum.fund;
  const sure = writtenKroner(committed - unclear);
  return [
    words.brief({
      sure: unread.length === 0 ? sure : leftOut.atLeast(sure),
      unclear: unclear === 0 ? null : writtenKroner(unclear),
    }),
    ...(unread.length === 0 ? [] : [`${capital(leftOut.without(unread))}.`]),
    ...(withoutAmount.length === 0 ? [] : [words.briefWithoutAmount(withoutAmount)]),
    ...(examples === 0 ? [] : [leftOut.examples(examples)]),
  ].join(' ');
}

function yearTable(
  years: readonly MoneyYear[],
  unread: readonly string[],
  language: Language,
): Table {
  const words = wordsIn(language).baerum.fund.years;
  return tableOf<MoneyYear>({
    id: 'foi-midler',
    caption: words.caption,
    empty: words.none,
    columns: [
      { key: 'year', title: words.year, cell: ({ year }) => ({ kind: 'year', year }) },
      {
        key: 'committed',
        title: words.committed,
        align: 'right',
        cell: ({ committed }) => kroner(committed, language),
      },
      {
        key: 'unclear',
        title: words.unclear,
        align: 'right',
        cell: ({ unclear }) => kroner(unclear, language),
      },
      {
        key: 'frame',
        title: words.frame,
        align: 'right',
        cell: ({ frame }) => kroner(frame, language),
      },
    ],
    rows: years,
    leftOut: unread.length === 0 ? null : `${capital(wordsIn(language).leftOut.without(unread))}.`,
  });
}
