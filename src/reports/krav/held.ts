import { type CountResult, dailyResult, type KravResult, type Lasting } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';

type CountedWords = Catalogue['krav']['standing']['broken'];

/** The sides of which a breach is no error, as one word for the days on them. */
export type MildSide = 'over' | 'short' | 'outside';

/** What the days outside limits whose breach is no error are called. */
export function mildSide({ krav }: CountResult): MildSide {
  const isBelow = krav.min !== null && krav.alvor !== 'feil';
  const isAbove = krav.max !== null && krav.alvorAbove !== 'feil';
  if (isBelow && isAbove) return 'outside';
  return isBelow ? 'short' : 'over';
}

/**
 * `counts`: days are counted until the as-of day, which files do not do: they say since when.
 * What «at every moment» gives until the as-of day, over all days of the promise: «588 dager på rad · brutt
 * 45 dager». Null for a form that is not judged on every day.
 */
export function heldWords(result: KravResult, language: Language, counts = true): string | null {
  const daily = dailyResult(result);
  if (daily === null) return null;
  const words = wordsIn(language).krav.standing;
  const { standing, daysInError, krav, asOf } = daily;
  const lasting = counts ? null : daily.lasting.whole;
  const told = (kind: Lasting['kind'], count: number, many: CountedWords) =>
    lasting?.kind === kind
      ? many.since(writtenDay(lasting.from), count - (asOf - lasting.from + 1))
      : many.days(count);
  const outside = notInForceWords(daily, asOf, language);
  const mild = standing.daysBroken - daysInError.whole;
  const isUnbroken = standing.daysBroken + standing.daysUnknown === 0;
  const parts = [
    ...(outside === null ? [] : [outside]),
    ...(standing.since === null
      ? []
      : [
          !counts
            ? words.since(writtenDay(standing.since))
            : isUnbroken && standing.daysExempt === 0
              ? words.all(standing.days)
              : words.inARow(standing.days),
        ]),
    ...(daysInError.whole > 0 ? [told('error', daysInError.whole, words.broken)] : []),
    ...(mild > 0 ? [told('mild', mild, words[mildSide(daily)])] : []),
    ...(standing.daysUnknown > 0 ? [told('unknown', standing.daysUnknown, words.unclear)] : []),
  ];
  return krav.inForce.from > asOf ? (outside ?? '') : parts.join(' · ');
}

/** Why a krav is not in force on the as-of day; null where it is. */
export function notInForceWords(
  { krav, verdict }: KravResult,
  asOf: Day,
  language: Language,
): string | null {
  const words = wordsIn(language).krav.standing;
  if (krav.inForce.from > asOf) return words.beginsOn(writtenDay(krav.inForce.from));
  if (krav.inForce.to < asOf) return words.endedOn(writtenDay(krav.inForce.to));
  return verdict === 'not-in-force' ? words.exempt : null;
}
