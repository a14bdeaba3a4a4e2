import type { CountResult, KravResult, Remedy } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import { commandLine, own, several } from '../document/value.ts';
import { remedyWords } from './standing.ts';
import { gapTable, groupTable, periodTable, postTable } from './tables.ts';

/** What is behind the answer: of counts the gaps, what closes them and the groups; of events the periods; of conditions the posts. */
export function detailSections(result: KravResult, language: Language): Section[] {
  const words = wordsIn(language).krav;
  switch (result.form) {
    case 'antall':
      return [
        ...gapSection(result, language),
        ...remedySection(result, language),
        ...tableSection('grupper-del', words.groups, groupTable(result.groups, language)),
      ];
    case 'hendelser':
      return tableSection('perioder-del', words.periods, periodTable(result.periods, language));
    case 'quarantined':
      return [];
    case 'vilkar':
      return tableSection('poster-del', words.posts, postTable(result.posts, language));
  }
}

function gapSection({ gaps, window }: CountResult, language: Language): Section[] {
  return window === null
    ? []
    : tableSection('hull-del', wordsIn(language).krav.gaps, gapTable(gaps, window, language));
}

function tableSection(id: string, title: string, table: Table): Section[] {
  const isEmpty = table.groups.every(({ rows }) => rows.length === 0);
  return isEmpty ? [] : [section({ id, title, blocks: [{ kind: 'table', table }] })];
}

/** What would close the next breach; on a screen also the command that tries the first. */
function remedySection({ krav, next }: CountResult, language: Language): Section[] {
  if (next === null || next.remedies.length === 0) return [];
  const words = wordsIn(language).krav;
  const remedies: Block = {
    kind: 'statements',
    list: 'lettered',
    statements: next.remedies.map((remedy) => line(own(remedyWords(remedy, language)))),
  };
  const first = next.remedies.find((remedy) => remedy.kind === 'extend');
  const attempt =
    first === undefined
      ? []
      : [
          paragraph(
            several(
              [
                own(words.attempt),
                commandLine(`baerum-innov krav ${krav.id} --what-if ${extension(first)}`),
              ],
              ' ',
            ),
          ),
        ];
  return [
    section({
      id: 'lukker',
      title: words.remedies,
      blocks: [remedies],
      brief: [remedies, ...attempt],
    }),
  ];
}

/** «FP-2024-002.slutt=31.08.2027», as --what-if takes it. */
function extension({ item, field, to }: Remedy & { kind: 'extend' }): string {
  const post = item.split('/')[0] ?? item;
  return `${post}.${(field ?? '').slice(1).replaceAll('/', '.')}=${writtenDay(to)}`;
}
