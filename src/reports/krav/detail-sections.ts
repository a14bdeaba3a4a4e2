import type {
  ConditionsResult,
  CountResult,
  KravResult,
  PostResult,
  Remedy,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import { commandLine, own, several } from '../document/value.ts';
import { dotted, type FieldNaming } from '../posts/field-title.ts';
import { gapTable } from './gap-table.ts';
import { nextGap, remedyTitle } from './remedy-need.ts';
import { safelySection } from './safely.ts';
import { remedyWords } from './standing.ts';
import { groupTable, periodTable, postTable } from './tables.ts';

/** What is behind the answer: of counts the gaps, what closes them and the groups; of events the periods; of conditions the posts. */
export function detailSections(result: KravResult, naming: FieldNaming): Section[] {
  const { language } = naming;
  const words = wordsIn(language).krav;
  switch (result.form) {
    case 'antall':
      return [
        ...gapSection(result, language),
        ...remedySections(result, language),
        ...safelySection(result, language),
        ...tableSection('grupper-del', words.groups, groupTable(result, language)),
      ];
    case 'hendelser':
      return tableSection('perioder-del', words.periods, periodTable(result.periods, language));
    case 'quarantined':
      return [];
    case 'vilkar':
      return tableSection(
        'poster-del',
        words.posts,
        postTable(inQuestion(result), result.krav.alvor, naming),
      );
  }
}

/** The posts that are told of: where nothing is to be judged yet, those that the krav rests on. */
function inQuestion({ posts, krav }: ConditionsResult): readonly PostResult[] {
  const basis = posts.filter(({ post }) => krav.basis.includes(post));
  const isPending = posts.every(({ verdict }) => verdict === 'pending');
  return isPending && basis.length > 0 ? basis : posts;
}

function gapSection(result: CountResult, language: Language): Section[] {
  return tableSection('hull-del', wordsIn(language).krav.gaps, gapTable(result, language));
}

function tableSection(id: string, title: string, table: Table): Section[] {
  const isEmpty = table.groups.every(({ rows }) => rows.length === 0);
  return isEmpty ? [] : [section({ id, title, blocks: [{ kind: 'table', table }] })];
}

/** What would close the gap that runs, and the next one; on a screen also the command that tries the first extension. */
function remedySections(result: CountResult, language: Language): Section[] {
  const { krav, current, next, verdict } = result;
  const words = wordsIn(language).krav;
  const isRunning = current !== null && (verdict === 'broken' || verdict === 'unknown');
  const now = isRunning ? current.remedies.filter(isNeeded) : [];
  const ahead = next?.remedies ?? [];
  return [
    ...(now.length === 0
      ? []
      : [
          remedySection(
            'lukker-na',
            remedyTitle(words.remediesNow, now, current ?? undefined, language),
            now,
            [],
            language,
          ),
        ]),
    ...(ahead.length === 0
      ? []
      : [
          remedySection(
            'lukker',
            remedyTitle(words.remedies, ahead, nextGap(result), language),
            ahead,
            attempt(krav.id, ahead, language),
            language,
          ),
        ]),
  ];
}

/** Nothing is to be started where it is only not known whether there are enough posts at all. */
function isNeeded(remedy: Remedy): boolean {
  return remedy.kind !== 'start-now' || remedy.count > 0;
}

function remedySection(
  id: string,
  title: string,
  remedies: readonly Remedy[],
  more: readonly Block[],
  language: Language,
): Section {
  const list: Block = {
    kind: 'statements',
    list: remedies.length > 1 ? 'lettered' : 'plain',
    statements: remedies.map((remedy) => line(own(remedyWords(remedy, language)))),
  };
  return section({ id, title, blocks: [list], brief: [list, ...more] });
}

function attempt(krav: string, remedies: readonly Remedy[], language: Language): Block[] {
  const first = remedies.find((remedy) => remedy.kind === 'extend');
  if (first === undefined) return [];
  const command = commandLine(`baerum-innov krav ${krav} --what-if ${extension(first)}`);
  return [paragraph(several([own(wordsIn(language).krav.attempt), command], ' '))];
}

/** «FP-2024-002.slutt=31.08.2027», as --what-if takes it. */
function extension({ item, field, to }: Remedy & { kind: 'extend' }): string {
  const post = item.split('/')[0] ?? item;
  return `${post}.${dotted(field ?? '')}=${writtenDay(to)}`;
}
