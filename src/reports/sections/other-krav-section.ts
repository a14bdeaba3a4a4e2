import { VERDICTS } from '../../krav/days/verdict.ts';
import { type KravResult, resultByPeriod, resultByPost } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { paragraph, type Section, type Statement, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, id, own, several, sign, type Value } from '../document/value.ts';
import { answerSign, answerValue, mildGradeWord } from '../krav/said.ts';
import { answeredPeriod, todayDetail } from '../krav/today.ts';
import { postId } from '../posts/cells.ts';
import { readingSection } from './promise-details.ts';

/** The krav that are not about every day, each with its answer; a screen is told of those that are not met, and how many others. */
export function otherKravSection(others: readonly KravResult[], language: Language): Section[] {
  if (others.length === 0) return [];
  const words = wordsIn(language).status;
  const table = tableOf<KravResult>({
    id: 'andre-krav',
    caption: words.others,
    empty: '',
    columns: [
      { key: 'krav', title: words.other.krav, cell: ({ krav }) => postId(krav) },
      { key: 'title', title: words.other.title, cell: ({ krav }) => data(krav.title) },
      {
        key: 'verdict',
        title: words.other.verdict,
        cell: (result) => answerValue(result, language),
      },
      {
        key: 'details',
        title: words.other.details,
        priority: 2,
        cell: (result) => own(detail(result, language)),
      },
    ],
    rows: others,
    tellsOf: ({ krav }) => krav.id,
  });
  const counts = countsOf(others, language);
  return [
    section({
      id: 'andre-krav-del',
      title: words.headings.others,
      aside: counts,
      blocks: [paragraph(counts), { kind: 'table', table }],
      brief: [{ kind: 'statements', list: 'plain', statements: notMet(others, language) }],
      sections: [readingSection('tolkninger-andre', others, language)],
    }),
  ];
}

/** «3 oppfylt · 1 ikke oppfylt»: how many have each answer; answers that none has are left out. */
function countsOf(results: readonly KravResult[], language: Language): Value {
  const words = wordsIn(language).verdicts;
  const parts = VERDICTS.flatMap((verdict) => {
    const count = results.filter((result) => result.verdict === verdict).length;
    return count === 0 ? [] : [own(`${writtenNumber(count)} ${words[verdict]}`)];
  });
  return several(parts, ' · ');
}

/** Those that are not met or cannot be judged, and why. */
function notMet(results: readonly KravResult[], language: Language): Statement[] {
  return results.flatMap((result): Statement[] => {
    const { verdict, krav } = result;
    if (verdict !== 'broken' && verdict !== 'unknown') return [];
    const grade = mildGradeWord(result, language);
    return [
      {
        sign: sign(answerSign(result), verdict === 'broken' && grade === null ? 'bad' : 'unclear'),
        words: several(
          [data(krav.title), id(krav.id), ...(grade === null ? [] : [own(grade)])],
          ' · ',
        ),
        under: [own(failingDetail(result, language))],
      },
    ];
  });
}

/** For conditions only the posts that fail or cannot be judged; else how many there are. */
function failingDetail(result: KravResult, language: Language): string {
  const conditions = resultByPost(result);
  if (conditions === null) return detail(result, language);
  const failing = conditions.posts.filter(({ verdict }) => verdict === result.verdict);
  return todayDetail({ ...conditions, posts: failing }, language);
}

/** How it stands; of a krav about events that an earlier period broke, that period. */
function detail(result: KravResult, language: Language): string {
  const events = resultByPeriod(result);
  if (events === null || answeredPeriod(result) === null) return todayDetail(result, language);
  const period = events.periods.findLast(({ verdict }) => verdict === result.verdict);
  const min = period?.rule.min ?? null;
  return period === undefined || min === null || period.high >= min
    ? todayDetail(result, language)
    : wordsIn(language).status.periodWas(period.name, period.high, min);
}
