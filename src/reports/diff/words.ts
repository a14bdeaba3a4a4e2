import type { KravChange } from '../../krav/comparison/compare.ts';
import { type KravResult, limitedResult } from '../../krav/result.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, listed, writtenDay } from '../../text/people.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { DAYS, limitWords } from '../krav/sentences.ts';
import { countRange } from '../krav/standing.ts';
import { POSTS } from '../status/words.ts';
import { type DiffReport, hasOtherAnswer, isTouched, nextBreachIn } from './diff.ts';
import { isRewritten, nextDay } from './headline.ts';

export const HEADINGS = {
  promise: { nb: 'Løfte', en: 'Promise' },
  before: { nb: 'Før', en: 'Before' },
  after: { nb: 'Etter', en: 'After' },
  next: { nb: 'Neste brudd før → etter', en: 'Next breach before → after' },
  blame: { nb: 'Skyldes', en: 'Due to' },
  posts: { nb: 'Endrede poster', en: 'Changed posts' },
  rules: { nb: 'Endrede regler', en: 'Changed rules' },
  reported: {
    nb: 'Endrer det noe som alt er rapportert?',
    en: 'Does it change anything already reported?',
  },
} satisfies Record<string, Words>;

/** A row of the table over promises: one krav before and after. */
export interface KravRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly next: string;
  readonly blame: string;
  /** Whether it stands out. */
  readonly isLoud: boolean;
}

/** The rows of the krav with another answer or one to look at, and how many are as before. */
export function kravRows(
  report: DiffReport,
  language: Language,
): { readonly rows: readonly KravRow[]; readonly same: number } {
  const touched = report.krav.filter(isTouched);
  return {
    rows: touched.map((krav) => kravRow(krav, report, language)),
    same: report.krav.length - touched.length,
  };
}

function kravRow(krav: KravChange, report: DiffReport, language: Language): KravRow {
  const { id, base, head } = krav;
  const shown = head ?? base;
  const was = nextBreachIn(base)?.from ?? null;
  const next = nextBreachIn(head);
  const is = next?.from ?? null;
  const days =
    next === null
      ? ''
      : ` (${language === 'nb' ? 'om' : 'in'} ${counted(next.daysUntil, DAYS, language)})`;
  return {
    name: shown === null ? id : `${id} ${limitWords(shown, language)}`,
    before: standingWords(base, language),
    after: standingWords(head, language),
    next:
      was === null && is === null
        ? '–'
        : `${nextDay(was, language)} → ${nextDay(is, language)}${days}`,
    blame: isRewritten(krav, report)
      ? { nb: 'endret krav', en: 'changed krav' }[language]
      : blameWords(krav, language),
    isLoud: krav.change === 'new' || head === null,
  };
}

function standingWords(result: KravResult | null, language: Language): string {
  if (result === null) return '–';
  const limited = limitedResult(result);
  const margin =
    result.verdict === 'met' && limited?.margin === 0
      ? language === 'nb'
        ? ', margin 0'
        : ', margin 0'
      : '';
  const count = limited === null ? '' : `${countRange(limited.count)} `;
  return `${count}${VERDICT_WORDS[result.verdict][language]}${margin}`;
}

function blameWords(krav: KravChange, language: Language): string {
  const thisChange = language === 'nb' ? 'denne endringen' : 'this change';
  const calendar = language === 'nb' ? 'kalenderen' : 'the calendar';
  switch (krav.change) {
    case 'new':
    case 'resolved':
      return thisChange;
    case 'calendar':
      return krav.since === null ? calendar : `${calendar}, ${writtenDay(krav.since)}`;
    case 'unchanged':
    case null:
      return hasOtherAnswer(krav) ? thisChange : '–';
  }
}

/** «19 andre uendret», or null when every krav has a row. */
export function sameWords(same: number, language: Language): string | null {
  if (same === 0) return null;
  return language === 'nb' ? `${same} krav uendret` : `${same} krav unchanged`;
}

/** «Nei. …», or which posts change what is reported. */
export function reportedWords(report: DiffReport, language: Language): string {
  const nb = language === 'nb';
  if (report.reportedUntil === null)
    return nb
      ? 'Ingenting er rapportert ennå (rapportert_til).'
      : 'Nothing has been reported yet (rapportert_til).';
  const until = writtenDay(report.reportedUntil);
  const about = report.findings.filter(
    ({ code, change }) => code === 'log/rewritten' && change === 'new',
  );
  if (about.length === 0)
    return nb
      ? `Nei. Ingen dag til og med ${until} får et nytt svar.`
      : `No. No day up to and including ${until} gets another answer.`;
  const posts = [...new Set(about.flatMap(({ post }) => post ?? []))];
  return nb
    ? `Ja. ${listed(posts, 'nb')} får et annet svar for dager til og med ${until}.`
    : `Yes. ${listed(posts, 'en')} ${posts.length === 1 ? 'gets' : 'get'} another answer for days up to and including ${until}.`;
}

/** «Begge sider vurdert per 23.11.2026 · 44 poster, 19 krav · main..HEAD» */
export function comparedWords(report: DiffReport, language: Language): string {
  const nb = language === 'nb';
  const { base, headLabel, envelope, counts, judgedBy } = report;
  const head = headLabel ?? (nb ? 'arbeidsmappa' : 'the working tree');
  const by =
    judgedBy === 'base'
      ? nb
        ? ' · etter reglene fra før endringen'
        : ' · by the rules from before the change'
      : '';
  return nb
    ? `Begge sider vurdert per ${writtenDay(envelope.asOf)}${by} · ${counted(counts.posts, POSTS, 'nb')}, ${counts.krav} krav · ${base.label} → ${head}`
    : `Both sides judged as of ${writtenDay(envelope.asOf)}${by} · ${counted(counts.posts, POSTS, 'en')}, ${counts.krav} krav · ${base.label} → ${head}`;
}

/** «Endret: 1 post», «Ingen poster er endret». */
export function postsHeading(report: DiffReport, language: Language): string {
  const nb = language === 'nb';
  if (report.posts.length === 0) return nb ? 'Ingen poster er endret.' : 'No posts are changed.';
  const count = (kind: string) => report.posts.filter((each) => each.kind === kind).length;
  const parts = (
    [
      ['changed', { nb: 'endret', en: 'changed' }],
      ['added', { nb: 'ny', en: 'new' }],
      ['removed', { nb: 'fjernet', en: 'removed' }],
      ['set-aside', { nb: 'satt til side', en: 'set aside' }],
      ['read-again', { nb: 'kan leses igjen', en: 'read again' }],
    ] as const
  ).flatMap(([kind, words]) => (count(kind) === 0 ? [] : [`${count(kind)} ${words[language]}`]));
  const [only, ...more] = parts;
  const posts = counted(report.posts.length, POSTS, language);
  if (only !== undefined && more.length === 0) return `${posts} ${only.replace(/^\d+ /, '')}`;
  return `${posts}: ${parts.join(', ')}`;
}
