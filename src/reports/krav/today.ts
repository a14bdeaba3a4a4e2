import type {
  ConditionsResult,
  CountResult,
  EventsResult,
  KravResult,
  Verdict,
} from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { itemNames } from '../../text/formatting/item-name.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { decidingWords } from './decides.ts';
import { notInForceWords } from './held.ts';
import { limitRange } from './limits.ts';
import { answerWords } from './said.ts';
import { countRange } from './standing.ts';

const MOST_NAMED = 3;

/** «OPPFYLT», and of which period where that is not the running one. */
export function todaysVerdict(result: KravResult, language: Language, asOf: Day): string {
  const period = answeredPeriod(result);
  const { krav } = result;
  const isOutside = krav.inForce.from > asOf || krav.inForce.to < asOf;
  const outside = isOutside ? notInForceWords(result, asOf, language) : null;
  const verdict = (outside ?? answerWords(result, language)).toUpperCase();
  return period === null ? verdict : wordsIn(language).krav.verdictIn(verdict, period);
}

/** The period an answer about events is of, where it is not the running one; else null. */
export function answeredPeriod(result: KravResult): string | null {
  switch (result.form) {
    case 'antall':
    case 'vilkar':
    case 'quarantined':
      return null;
    case 'hendelser': {
      const { periods, verdict } = result;
      if (periods.at(-1)?.verdict === verdict) return null;
      return periods.findLast((period) => period.verdict === verdict)?.name ?? null;
    }
  }
}

/** The name of the last period that has begun, of a krav about events; else null. */
export function runningPeriod(result: KravResult): string | null {
  switch (result.form) {
    case 'antall':
    case 'vilkar':
    case 'quarantined':
      return null;
    case 'hendelser':
      return result.periods.at(-1)?.name ?? null;
  }
}

/** The state of a krav today, besides its verdict: how many, in which period, for which posts. */
export function todayDetail(result: KravResult, language: Language): string {
  switch (result.form) {
    case 'antall':
      return countDetail(result, language);
    case 'hendelser':
      return periodDetail(result, language);
    case 'vilkar':
      return conditionDetail(result, language);
    case 'quarantined':
      return wordsIn(language).rules.cannotBeRead(result.krav.path);
  }
}

function countDetail(result: CountResult, language: Language): string {
  const words = wordsIn(language).krav;
  const { groups, verdict, count } = result;
  const decided = decidingWords(result, language);
  if (decided !== null) return decided;
  const surely =
    count.high === count.low
      ? words.surely(count.low)
      : words.surelyAnd(count.low, upTo(result, language));
  return groups.length > 0 && verdict !== 'not-in-force'
    ? `${surely} ${groupsDetail(result, language)}`
    : surely;
}

function upTo({ count, possible: ids, unknown }: CountResult, language: Language): string {
  const words = wordsIn(language).krav;
  const possible = itemNames(ids, language);
  const { low, high } = count;
  if (!Number.isFinite(high)) return words.perhapsMore;
  if (possible.length > MOST_NAMED) return words.mostUnclear(high, high - low);
  return unknown.every(({ reason }) => reason === 'life/overrun')
    ? words.mostIfRunning(high, possible)
    : words.mostIfCounted(high, possible);
}

function groupsDetail({ groups, verdict: answer }: CountResult, language: Language): string {
  const words = wordsIn(language).krav;
  const named = (wanted: Verdict) =>
    groups.filter(({ verdict }) => verdict === wanted).map(({ group }) => String(group));
  const [failing, unclear] = [named('broken'), named('unknown')];
  if (failing.length + unclear.length === 0)
    return answer === 'unknown' ? words.mayBeAGroup : words.allGroups(groups.length);
  return [
    ...(failing.length === 0 ? [] : [words.notInGroups(failing)]),
    ...(unclear.length === 0 ? [] : [words.unclearInGroups(unclear)]),
  ].join(' ');
}

function periodDetail(result: EventsResult, language: Language): string {
  const words = wordsIn(language).krav;
  const { periods } = result;
  const answered = periods.find(({ name }) => name === answeredPeriod(result));
  if (answered !== undefined && result.verdict === 'broken')
    return words.periodWas(
      answered.name,
      countRange(answered),
      limitRange(answered.rule, language),
    );
  const last = periods.at(-1);
  if (last === undefined) return words.noPeriod;
  const missing = last.missing ?? 0;
  return missing > 0
    ? words.periodMissing(last.name, last.low, missing)
    : words.periodCount(last.name, last.low);
}

function conditionDetail({ posts }: ConditionsResult, language: Language): string {
  const words = wordsIn(language).krav;
  const of = (wanted: Verdict) =>
    posts.filter(({ verdict }) => verdict === wanted).map(({ post }) => post);
  const [broken, unknown, met] = [of('broken'), of('unknown'), of('met')];
  if (broken.length + unknown.length + met.length === 0) return words.nothingToJudge;
  return [
    ...(broken.length === 0 ? [] : [words.brokenFor(named(broken, language))]),
    ...(unknown.length === 0 ? [] : [words.unclearFor(named(unknown, language))]),
    ...(met.length === 0 ? [] : [words.metFor(named(met, language))]),
  ].join(' ');
}

function named(ids: readonly string[], language: Language): string {
  return ids.length <= MOST_NAMED
    ? listed(ids, language)
    : wordsIn(language).krav.namedAnd(ids.slice(0, MOST_NAMED), ids.length - MOST_NAMED);
}
