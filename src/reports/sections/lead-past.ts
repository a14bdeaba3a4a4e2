import { wordsIn } from '../../text/catalogue.ts';
import { capital } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { dayParts } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { yearsWords } from './lead-years.ts';
import type { PromiseLine } from './promise-line.ts';

const KINDS = ['broken', 'unknown', 'over', 'short'] as const;

/**
 * What has been, a sentence for each kind: breaches, days that cannot be judged, too many, too few.
 * `promises`: those in force; `failing`: those of them that the sentence before tells of as not holding.
 */
export function pastSentences(
  promises: readonly PromiseLine[],
  failing: readonly PromiseLine[],
  language: Language,
): string[] {
  const words = wordsIn(language).promises.lead;
  let lastNamed = failing.length === 1 ? failing[0] : undefined;
  let isNamed = failing.length > 0;
  return KINDS.flatMap((kind) => {
    const some = promises.flatMap((promise) =>
      promise.past.filter((past) => past.kind === kind).map((past) => ({ promise, past })),
    );
    const [first] = some;
    if (first === undefined) return [];
    const isOne = some.length === 1;
    const who = isOne
      ? first.promise === lastNamed
        ? words.theSame
        : failing.length > 1 && failing.includes(first.promise)
          ? words.oneOfThem
          : isNamed
            ? words.another
            : words.many(1)
      : words.many(some.length);
    lastNamed = isOne ? first.promise : undefined;
    isNamed = true;
    const days = some.reduce((sum, { past }) => sum + past.days, 0);
    const years = yearsWords(
      some.flatMap(({ past }) => past.gaps.flatMap(yearsOf)),
      language,
    );
    const isUnread = some.some(({ promise }) => isFileUnread(promise));
    return [words.was[kind](capital(who), isOne, days, years, isUnread)];
  });
}

/** Whether a file that is quarantined may count for the promise. */
export function isFileUnread({ result }: PromiseLine): boolean {
  return result.unknown.some(({ reason }) => reason === 'krav/set-aside');
}

function yearsOf({ from, to }: Interval): number[] {
  const [first, last] = [dayParts(from).year, dayParts(to).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
