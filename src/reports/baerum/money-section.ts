import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenKroner } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { data, missing, own } from '../document/value.ts';
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
                table: () => yearTable(years, language),
              },
            },
          ]),
    ],
    brief: [paragraph(own(briefWords(fund, language)))],
  });
}

function factsOf(
  { committed, unclear, frame, year, withoutAmount }: FundUse,
  language: Language,
): Block {
  const words = wordsIn(language).baerum.fund;
  return {
    kind: 'facts',
    facts: [
      { name: words.committed, value: kroner(committed, language) },
      { name: words.unclear, value: kroner(unclear, language) },
      { name: words.frame(year), value: kroner(frame, language) },
      {
        name: words.withoutAmount,
        value:
          withoutAmount.length === 0 ? missing(words.none) : data(listed(withoutAmount, language)),
      },
    ],
  };
}

function briefWords({ committed, unclear, withoutAmount }: FundUse, language: Language): string {
  const words = wordsIn(language).baerum.fund;
  const use = words.brief({
    committed: writtenKroner(committed),
    unclear: unclear === 0 ? null : writtenKroner(unclear),
  });
  return withoutAmount.length === 0 ? use : `${use} ${words.briefWithoutAmount(withoutAmount)}`;
}

function yearTable(years: readonly MoneyYear[], language: Language): Table {
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
  });
}
