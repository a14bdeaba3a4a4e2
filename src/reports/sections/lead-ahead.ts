import { wordsIn } from '../../text/catalogue.ts';
import { capital, writtenDay } from '../../text/formatting/written.ts';
import { type Day, dayParts } from '../../time/day.ts';
import { breachKind } from '../krav/breach-kind.ts';
import { decidedBy, many, type Naming } from './lead-naming.ts';
import { isFileUnread } from './lead-past.ts';
import { yearsWords } from './lead-years.ts';
import type { PromiseLine } from './promise-line.ts';

/** From when a promise is broken or cannot be judged, and the posts that decide it. */
interface Ahead {
  readonly title: string;
  readonly from: Day;
  readonly posts: readonly string[];
}

/** What is ahead of the promises: which cannot be judged, and which will be broken; a sentence for each. */
export function aheadSentences(promises: readonly PromiseLine[], naming: Naming): string[] {
  const { names, language } = naming;
  const words = wordsIn(language).promises.lead;
  const coming = promises
    .flatMap(({ result: { krav, next } }) =>
      next !== null && breachKind(krav, next.side, next.from) === 'broken'
        ? [{ title: krav.title, from: next.from, posts: next.openedBy }]
        : [],
    )
    .sort((a, b) => a.from - b.from);
  const unknown = promises
    .flatMap((promise) => {
      const { krav, next, nextUnknown, unknown: unclear } = promise.result;
      const posts = unclear.map(({ post }) => post);
      return nextUnknown === null || (next !== null && nextUnknown.from > next.from)
        ? []
        : [{ ...nextUnknown, title: krav.title, posts, isUnread: isFileUnread(promise) }];
    })
    .sort((a, b) => a.from - b.from);
  const [first] = unknown;
  return [
    ...(first === undefined
      ? []
      : [
          words.willBeUnknown(
            capital(many(unknown.length, language)),
            writtenDay(first.from),
            words.perhaps(first.low, first.high),
            unknown.some(({ isUnread }) => isUnread),
            names ? unknownTitles(unknown, naming) : '',
          ),
        ]),
    ...(coming.length === 0
      ? []
      : [
          words.willBreak(
            capital(many(coming.length, language)),
            yearsWords(
              coming.map(({ from }) => dayParts(from).year),
              language,
            ),
            names ? words.order(coming.map((each) => datedTitle(each, naming))) : '',
          ),
        ]),
  ];
}

/** The promises that cannot be judged ahead; of several also from when, since the sentence says the first of the days. */
function unknownTitles(unknown: readonly Ahead[], naming: Naming): string {
  const words = wordsIn(naming.language).promises.lead;
  const [first, ...others] = unknown;
  if (first === undefined) return '';
  if (others.length === 0) return `: ${words.title(first.title)}${decidedBy(first.posts, naming)}`;
  return words.order(unknown.map((each) => datedTitle(each, naming)));
}

function datedTitle(
  { title, from, posts }: Ahead,
  naming: Naming,
): { readonly title: string; readonly day: string } {
  return { title, day: `${writtenDay(from)}${decidedBy(posts, naming)}` };
}
