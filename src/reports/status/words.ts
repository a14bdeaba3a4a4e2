import { dailyResult, type KravResult } from '../../krav/result.ts';
import type { Language, Words } from '../../text/language.ts';
import {
  counted,
  listed,
  type Noun,
  numberInWords,
  writtenDay,
  writtenNumber,
} from '../../text/people.ts';
import { DAYS, limitWords } from '../krav/sentences.ts';
import type { DeviationKind } from './deviations.ts';
import type { StatusReport } from './status.ts';
import type { Statement } from './summary.ts';

export const POSTS: Noun = { one: { nb: 'post', en: 'post' }, many: { nb: 'poster', en: 'posts' } };
const FILES: Noun = { one: { nb: 'fil', en: 'file' }, many: { nb: 'filer', en: 'files' } };
const INVENTED: Noun = {
  one: { nb: 'oppdiktet post teller', en: 'invented post counts' },
  many: { nb: 'oppdiktede poster teller', en: 'invented posts count' },
};

/** The headings of the report's parts. */
export const HEADINGS = {
  summary: { nb: 'Kort sagt', en: 'In short' },
  deviations: { nb: 'Avvik og varsler', en: 'Deviations and warnings' },
  promises: { nb: 'Løfter til enhver tid', en: 'Promises at every moment' },
  others: { nb: 'Andre krav', en: 'Other krav' },
  measures: { nb: 'Tiltak', en: 'Measures (tiltak)' },
  method: { nb: 'Slik er det regnet', en: 'How it is counted' },
} satisfies Record<string, Words>;

/** What is printed where nothing is set. */
export const NOT_SET: Words = { nb: 'ikke fastsatt', en: 'not set' };

/** The words for a kind of deviation. */
export const DEVIATION_WORDS: Readonly<Record<DeviationKind, Words>> = {
  data: { nb: 'FEIL', en: 'ERROR' },
  breach: { nb: 'BRUDD', en: 'BREACH' },
  unclear: { nb: 'UKLART', en: 'UNCLEAR' },
  warning: { nb: 'VARSEL', en: 'WARNING' },
};

/** «39 poster, 14 krav · alle filer lest» */
export function registerFacts(
  { counts, envelope }: Pick<StatusReport, 'counts' | 'envelope'>,
  language: Language,
): string {
  const read =
    counts.setAside === 0
      ? { nb: 'alle filer lest', en: 'all files read' }[language]
      : {
          nb: `${counted(counts.setAside, FILES, 'nb')} er satt til side`,
          en: `${counted(counts.setAside, FILES, 'en')} set aside`,
        }[language];
  const register = { nb: 'register', en: 'register' }[language];
  return `${register} ${envelope.register.hash.slice(0, 8)} · ${counted(counts.posts, POSTS, language)}, ${writtenNumber(counts.krav)} krav · ${read}`;
}

/** The banner of a register that counts example posts; null when there are none, or they do not count. */
export function exampleBanner(
  { counts, envelope }: Pick<StatusReport, 'counts' | 'envelope'>,
  language: Language,
): string | null {
  if (counts.examples === 0 || !envelope.examplesCount) return null;
  const posts = counted(counts.examples, INVENTED, language);
  return language === 'nb'
    ? `EKSEMPEL: ${posts} med. Tallene sier ikke noe om virkeligheten.`
    : `EXAMPLE: ${posts}. The figures say nothing of the real world.`;
}

/** One statement of the summary. */
export function statementWords(statement: Statement, language: Language): string {
  switch (statement.kind) {
    case 'today':
      return todayWords(statement.result, language);
    case 'ahead': {
      const { result, next } = statement;
      const day = writtenDay(next.from);
      const days = counted(next.daysUntil, DAYS, language);
      return language === 'nb'
        ? `${result.krav.id} brytes ${day}, om ${days}, hvis ingenting gjøres`
        : `${result.krav.id} breaks ${day}, in ${days}, if nothing is done`;
    }
    case 'missing':
      return missingWords(statement, language);
    case 'nothing':
      return language === 'nb'
        ? 'Registeret har ingen krav å vurdere.'
        : 'The register has no krav to judge.';
  }
}

function todayWords(result: KravResult, language: Language): string {
  const { krav, verdict } = result;
  const daily = dailyResult(result);
  if (daily === null) {
    return language === 'nb'
      ? `${krav.id} er ikke oppfylt: ${krav.title}`
      : `${krav.id} is not met: ${krav.title}`;
  }
  const { count } = daily;
  const limit = limitWords(result, language);
  const surely = numberInWords(count.low, language);
  const many =
    count.high === count.low
      ? surely
      : `${surely}${Number.isFinite(count.high) ? `–${numberInWords(count.high, language)}` : '+'}`;
  switch (verdict) {
    case 'met':
      return language === 'nb'
        ? `${krav.id} holder i dag: ${surely} går sikkert, lovet ${limit}`
        : `${krav.id} holds today: ${surely} surely running, promised ${limit}`;
    case 'broken':
      return language === 'nb'
        ? `${krav.id} er brutt i dag: ${many} går, lovet ${limit}`
        : `${krav.id} is broken today: ${many} running, promised ${limit}`;
    default:
      return language === 'nb'
        ? `${krav.id} kan ikke vurderes i dag: ${many} går, lovet ${limit}`
        : `${krav.id} cannot be judged today: ${many} running, promised ${limit}`;
  }
}

function missingWords(
  { total, withoutOwner, withoutDeadline }: Statement & { kind: 'missing' },
  language: Language,
): string {
  const what = [
    ...(withoutOwner > 0 ? [{ nb: 'ansvarlig', en: 'an owner' }[language]] : []),
    ...(withoutDeadline > 0 ? [{ nb: 'frist', en: 'a deadline' }[language]] : []),
  ];
  const most = Math.max(withoutOwner, withoutDeadline);
  const isAll = withoutOwner === total && withoutDeadline === total;
  if (language === 'nb') {
    return isAll
      ? `Alle ${numberInWords(total, language)} tiltak mangler ${listed(what, language)} i registeret`
      : `${numberInWords(most, language)} av ${numberInWords(total, language)} tiltak mangler ${listed(what, language)} i registeret`;
  }
  return isAll
    ? `All ${numberInWords(total, language)} tiltak lack ${listed(what, language)} in the register`
    : `${numberInWords(most, language)} of ${numberInWords(total, language)} tiltak lack ${listed(what, language)} in the register`;
}

/** «365 av 365», «245 av 365, 120 brutt». */
export function coverageWords(
  { days, met, broken, unknown, exempt }: StatusReport['promises'][number]['lastYear'],
  language: Language,
): string {
  const parts = [
    ...(broken > 0 ? [`${broken} ${{ nb: 'brutt', en: 'broken' }[language]}`] : []),
    ...(unknown > 0 ? [`${unknown} ${{ nb: 'uklare', en: 'unclear' }[language]}`] : []),
    ...(exempt > 0 ? [`${exempt} ${{ nb: 'unntatt', en: 'exempt' }[language]}`] : []),
  ];
  const of = language === 'nb' ? `${met} av ${days}` : `${met} of ${days}`;
  return [of, ...parts].join(', ');
}
