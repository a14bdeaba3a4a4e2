import { type KravResult, resultByPost } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { line, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { counting, data, id, own, several, type Value } from '../document/value.ts';
import { heldCell } from '../krav/cells.ts';
import { heldWords } from '../krav/held.ts';
import { answerValue } from '../krav/said.ts';

/** The krav as lines on a screen, and as a table in what is written to a file. */
export function kravSection(
  krav: readonly KravResult[],
  post: string,
  language: Language,
): Section {
  const { posts: words } = wordsIn(language);
  return section({
    id: 'krav-del',
    title: words.krav,
    room: 'answer',
    blocks: [
      {
        kind: 'table',
        table: tableOf<KravResult>({
          id: 'krav',
          caption: words.krav,
          empty: words.noKrav,
          columns: [
            {
              key: 'id',
              title: words.virtual.id,
              cell: ({ krav: each }) => id(each.id, { path: each.path, line: null }),
            },
            {
              key: 'verdict',
              title: words.verdict,
              cell: (result) => answerValue(result, language),
            },
            {
              key: 'standing',
              title: wordsIn(language).krav.columns.standing,
              cell: (result) => heldCell(result, language),
            },
            {
              key: 'title',
              title: words.title,
              flexible: true,
              cell: ({ krav: each }) => data(each.title),
            },
          ],
          rows: krav,
        }),
      },
    ],
    brief: [
      {
        kind: 'statements',
        list: 'plain',
        statements: krav.map((result) => ({
          ...line(kravLine(result, post, language)),
          sign: id(result.krav.id),
        })),
      },
    ],
  });
}

/** «✓ oppfylt · 588 dager på rad · brutt 45 dager · Minst tre forskningsprosjekter …» */
function kravLine(result: KravResult, post: string, language: Language): Value {
  const held = heldWords(result, language);
  const part = partOf(result, post, language);
  return several(
    [
      answerValue(result, language),
      ...(part === null ? [] : [own(part)]),
      ...(held === null ? [] : [counting(held, heldWords(result, language, false))]),
      data(result.krav.title),
    ],
    ' · ',
  );
}

/** What the post itself has to do with the answer: that it is the unclear one, or the one that fails; null otherwise. */
function partOf(result: KravResult, post: string, language: Language): string | null {
  const { posts: words } = wordsIn(language);
  if (result.unknown.some((each) => each.post === post)) return words.countsAsUnclear;
  const posts = resultByPost(result)?.posts ?? [];
  const fails = posts.some((each) => each.post === post && each.verdict === 'broken');
  return fails ? words.failsIt : null;
}
