import {
  type ConditionsResult,
  type CountResult,
  type EventsResult,
  type KravResult,
  limitedResult,
} from '../../krav/result.ts';
import type { Language } from '../../text/language.ts';
import { capital, listed, numberInWords, writtenNumber } from '../../text/people.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { countRange } from './standing.ts';

const MOST_NAMED = 3;

/** «OPPFYLT», and of which period where that is not the running one. */
export function todaysVerdict(result: KravResult, language: Language): string {
  const period = answeredPeriod(result);
  const verdict = VERDICT_WORDS[result.verdict][language].toUpperCase();
  return period === null ? verdict : `${verdict} ${language === 'nb' ? 'i' : 'in'} ${period}`;
}

/** The period an answer about events is of, where it is not the running one; else null. */
export function answeredPeriod(result: KravResult): string | null {
  switch (result.form) {
    case 'antall':
    case 'vilkar':
      return null;
    case 'hendelser': {
      const { periods, verdict } = result;
      if (periods.at(-1)?.verdict === verdict) return null;
      return periods.findLast((period) => period.verdict === verdict)?.name ?? null;
    }
  }
}

/** How many there are today, «4–5»; of events how many in the running period, which is named; '' of conditions. */
export function todayCount(result: KravResult): string {
  const limited = limitedResult(result);
  const period = runningPeriod(result);
  if (limited === null) return '';
  return `${countRange(limited.count)}${period === null ? '' : ` (${period})`}`;
}

/** The name of the last period that has begun, of a krav about events; else null. */
export function runningPeriod(result: KravResult): string | null {
  switch (result.form) {
    case 'antall':
    case 'vilkar':
      return null;
    case 'hendelser':
      return result.periods.at(-1)?.name ?? null;
  }
}

/** How a krav stands today, beside its verdict: how many, in which period, for which posts. */
export function todayDetail(result: KravResult, language: Language): string {
  switch (result.form) {
    case 'antall':
      return countDetail(result, language);
    case 'hendelser':
      return periodDetail(result, language);
    case 'vilkar':
      return conditionDetail(result, language);
  }
}

function countDetail(result: CountResult, language: Language): string {
  const { groups, verdict } = result;
  const { low, high } = result.count;
  const surely = capital(numberInWords(low, language));
  if (language === 'nb') {
    const parts =
      high === low
        ? [`${surely} går sikkert.`]
        : [`${surely} går sikkert, ${upTo(result, language)}.`];
    if (groups.length > 0 && verdict !== 'not-in-force') parts.push(groupsDetail(groups, language));
    return parts.join(' ');
  }
  const parts =
    high === low
      ? [`${surely} surely running.`]
      : [`${surely} surely running, ${upTo(result, language)}.`];
  if (groups.length > 0 && verdict !== 'not-in-force') parts.push(groupsDetail(groups, language));
  return parts.join(' ');
}

function upTo({ count, possible, unknown }: CountResult, language: Language): string {
  const { low, high } = count;
  if (!Number.isFinite(high))
    return language === 'nb'
      ? 'kanskje flere: ingen kan si hvor mange'
      : 'perhaps more: nobody can say how many';
  const names = possible.length <= MOST_NAMED ? listed(possible, language) : null;
  const most = numberInWords(high, language);
  const onlyEnds = unknown.every(({ reason }) => reason === 'life/overrun');
  if (language === 'nb')
    return names === null
      ? `høyst ${most} (${writtenNumber(high - low)} er uklare)`
      : `${most} hvis ${names} ${onlyEnds ? 'fortsatt går' : 'teller'}`;
  return names === null
    ? `at most ${most} (${writtenNumber(high - low)} unclear)`
    : `${most} if ${names} ${onlyEnds ? 'still runs' : 'counts'}`;
}

function groupsDetail(groups: CountResult['groups'], language: Language): string {
  const failing = groups
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ group }) => String(group));
  const unclear = groups
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ group }) => String(group));
  if (failing.length === 0 && unclear.length === 0) {
    return language === 'nb'
      ? `Det gjelder alle ${numberInWords(groups.length, language)} grupper.`
      : `This holds for all ${numberInWords(groups.length, language)} groups.`;
  }
  const parts = [
    ...(failing.length === 0
      ? []
      : [`${language === 'nb' ? 'Ikke i' : 'Not in'}: ${listed(failing, language)}.`]),
    ...(unclear.length === 0
      ? []
      : [`${language === 'nb' ? 'Uklart i' : 'Unclear in'}: ${listed(unclear, language)}.`]),
  ];
  return parts.join(' ');
}

function periodDetail({ periods }: EventsResult, language: Language): string {
  const last = periods.at(-1);
  if (last === undefined)
    return language === 'nb' ? 'Ingen periode har begynt.' : 'No period has begun.';
  const count = numberInWords(last.low, language);
  const missing = last.missing ?? 0;
  if (language === 'nb') {
    return missing > 0
      ? `I ${last.name} er det ${count} så langt, og det mangler ${numberInWords(missing, language)}.`
      : `I ${last.name} er det ${count}.`;
  }
  return missing > 0
    ? `In ${last.name} there ${last.low === 1 ? 'is' : 'are'} ${count} so far, ${numberInWords(missing, language)} missing.`
    : `In ${last.name}: ${count}.`;
}

function conditionDetail({ posts }: ConditionsResult, language: Language): string {
  const of = (wanted: string) =>
    posts.filter(({ verdict }) => verdict === wanted).map(({ post }) => post);
  const [broken, unknown, met] = [of('broken'), of('unknown'), of('met')];
  if (broken.length + unknown.length + met.length === 0) {
    return language === 'nb' ? 'Det er ikke noe å vurdere ennå.' : 'There is nothing to judge yet.';
  }
  const parts = [
    ...(broken.length === 0
      ? []
      : [
          `${language === 'nb' ? 'Holder ikke for' : 'Does not hold for'} ${named(broken, language)}.`,
        ]),
    ...(unknown.length === 0
      ? []
      : [`${language === 'nb' ? 'Uklart for' : 'Unclear for'} ${named(unknown, language)}.`]),
    ...(met.length === 0
      ? []
      : [`${language === 'nb' ? 'Holder for' : 'Holds for'} ${named(met, language)}.`]),
  ];
  return parts.join(' ');
}

function named(ids: readonly string[], language: Language): string {
  if (ids.length <= MOST_NAMED) return listed(ids, language);
  const more = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).join(', ')} ${language === 'nb' ? `og ${writtenNumber(more)} til` : `and ${writtenNumber(more)} more`}`;
}
