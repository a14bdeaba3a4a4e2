import type { Language } from '../../text/language.ts';
import { listed } from '../../text/people.ts';
import { kroner } from '../document/cells.ts';
import type { Block, Section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, missing } from '../document/value.ts';
import type { FundUse } from './fund.ts';
import type { MoneyYear } from './money.ts';

/** The fund's money: committed on the day against the frame, and year by year. */
export function moneySection(
  fund: FundUse,
  years: readonly MoneyYear[],
  language: Language,
): Section {
  const nb = language === 'nb';
  const title = nb ? 'FoI-fondet: tilsagn og ramme' : 'The FoI fund: grants and frame';
  const table = tableOf<MoneyYear>({
    id: 'foi-midler',
    caption: nb
      ? 'Tilsagn fra FoI-fondet etter året de begynner'
      : 'Grants from the FoI fund by the year they begin',
    empty: nb ? 'ingen tilsagn.' : 'no grants.',
    columns: [
      { key: 'year', title: nb ? 'År' : 'Year', cell: ({ year }) => ({ kind: 'year', year }) },
      {
        key: 'committed',
        title: nb ? 'Tilsagn' : 'Committed',
        align: 'right',
        cell: ({ committed }) => kroner(committed, language),
      },
      {
        key: 'unclear',
        title: nb ? 'Til uklare prosjekter' : 'To unclear projects',
        align: 'right',
        cell: ({ unclear }) => kroner(unclear, language),
      },
      {
        key: 'frame',
        title: nb ? 'Ramme' : 'Frame',
        align: 'right',
        cell: ({ frame }) => kroner(frame, language),
      },
    ],
    rows: years,
  });
  const facts: Block = {
    kind: 'facts',
    facts: [
      {
        name: nb ? 'Tilsagn til prosjekter som går' : 'Committed to projects that run',
        value: kroner(fund.committed, language),
      },
      {
        name: nb ? 'Av dette til uklare prosjekter' : 'Of this to unclear projects',
        value: kroner(fund.unclear, language),
      },
      {
        name: nb ? `Ramme for ${fund.year}` : `Frame for ${fund.year}`,
        value: kroner(fund.frame, language),
      },
      {
        name: nb ? 'Tilsagn uten beløp' : 'Grants without an amount',
        value:
          fund.withoutAmount.length === 0
            ? missing(nb ? 'ingen' : 'none')
            : data(listed(fund.withoutAmount, language)),
      },
    ],
  };
  return {
    id: 'foi-midler-del',
    title,
    blocks: [
      facts,
      ...(years.length === 0
        ? []
        : [
            {
              kind: 'chart' as const,
              chart: {
                id: 'foi-midler-bilde',
                title: nb ? 'FoI-midler per år mot rammen' : 'FoI money per year against the frame',
                description: nb
                  ? 'Hvert tilsagn hører til året det begynner (fra, ellers prosjektets start). En ramme som ikke er fastsatt, har ingen strek.'
                  : 'Each grant belongs to the year it begins (fra, else the start of the project). A frame that is not set has no line.',
                plot: { kind: 'years' as const, years },
                table: () => table,
              },
            },
          ]),
    ],
    room: 'short',
    brief: [facts],
    sections: [],
  };
}
