import { type KravResult, limitedResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { commandLine, id, machineValue, own, several, type Value } from '../document/value.ts';
import { countCell, NOTHING, nextCell } from './cells.ts';
import { answerValue } from './said.ts';

/** What is only supposed: the words of the user, and the answers as they are. */
export interface Supposed {
  readonly text: string;
  readonly before: readonly KravResult[];
}

/** The answer and the next breach of a krav. */
interface Standing {
  readonly answer: Value;
  readonly next: Value;
}

interface WhatIfRow {
  readonly krav: KravResult['krav'];
  readonly before: Standing;
  readonly after: Standing;
}

/** What a supposition does to the krav: those that change, before and after; one that is alone in any case. */
export function whatIfSection(
  { text, before }: Supposed,
  after: readonly KravResult[],
  room: Section['room'],
  language: Language,
): Section {
  const words = wordsIn(language).krav;
  const rows = after.flatMap((result): WhatIfRow[] => {
    const was = before.find(({ krav }) => krav.id === result.krav.id);
    const row = {
      krav: result.krav,
      before: standingOf(was, language),
      after: standingOf(result, language),
    };
    const isSame = was !== undefined && sameWords(row.before, row.after);
    return isSame && after.length > 1 ? [] : [row];
  });
  return section({
    id: 'hva-om',
    title: null,
    room,
    blocks: [
      paragraph(
        several([own(words.whatIf), commandLine(text), own(words.nothingWritten)], ' '),
        'caption',
      ),
      whatIfTable(rows, language),
    ],
  });
}

function whatIfTable(rows: readonly WhatIfRow[], language: Language): Block {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  return {
    kind: 'table',
    table: tableOf<WhatIfRow>({
      id: 'hva-om',
      caption: '',
      empty: words.noOtherAnswer,
      columns: [
        {
          key: 'id',
          title: titles.krav,
          cell: ({ krav }) => id(krav.id, { path: krav.path, line: null }),
        },
        {
          key: 'before',
          title: titles.before,
          flexible: true,
          cell: ({ before }) => before.answer,
        },
        { key: 'nextBefore', title: titles.nextBefore, cell: ({ before }) => before.next },
        { key: 'after', title: titles.after, flexible: true, cell: ({ after }) => after.answer },
        { key: 'nextAfter', title: titles.nextAfter, cell: ({ after }) => after.next },
      ],
      rows,
      narrow: 'lines',
    }),
  };
}

function standingOf(result: KravResult | undefined, language: Language): Standing {
  if (result === undefined) return { answer: NOTHING, next: NOTHING };
  const limited = limitedResult(result);
  const verdict = answerValue(result, language);
  return {
    answer: limited === null ? verdict : several([countCell(limited.count), verdict], ' '),
    next: nextCell(result, language),
  };
}

function sameWords(a: Standing, b: Standing): boolean {
  return (
    machineValue(a.answer) === machineValue(b.answer) &&
    machineValue(a.next) === machineValue(b.next)
  );
}
