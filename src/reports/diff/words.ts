import { pathOf } from '../../diagnostic/finding.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { baseName } from '../document/compared-base.ts';
import { shortSha } from '../history/commit.ts';
import type { DiffReport } from './diff.ts';

/** «Nei. …», or which posts change what is reported. */
export function reportedWords(report: DiffReport, language: Language): string {
  const words = wordsIn(language).diff;
  if (report.reportedUntil === null) return words.nothingReported;
  const until = writtenDay(report.reportedUntil);
  const about = report.placed(({ code, change }) => code === 'log/rewritten' && change === 'new');
  if (about.length === 0) return words.reportedStands(until);
  const posts = [...new Set(about.flatMap(({ post }) => post ?? []))];
  return words.reportedChanges(listed(posts, language), posts.length > 1, until);
}

/** «Begge sider vurdert per 23.11.2026 · 44 poster, 19 krav · main → HEAD» */
export function comparedWords(report: DiffReport, language: Language): string {
  const words = wordsIn(language).diff;
  const { base, headLabel, envelope, counts, judgedBy } = report;
  const by = judgedBy === 'base' ? words.rulesFromBefore : '';
  const sides = `${baseName(base, language)} → ${headLabel === null ? words.thisChange : shortLabel(headLabel)}`;
  return words.compared(writtenDay(envelope.asOf), by, counts, sides);
}

/** A revision as people read it: of a whole hash its beginning. */
export function shortLabel(label: string): string {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(label) ? shortSha(label) : label;
}

/** The line of the first error in the file of a post; null where none has a place. */
export function lineToMend({ placed }: DiffReport, path: string): number | null {
  const [first] = placed(
    ({ severity, change, where }) =>
      severity === 'error' && change !== 'resolved' && pathOf(where) === path,
  );
  return first?.at?.start.line ?? null;
}

const KINDS = [
  'changed',
  'added',
  'removed',
  'renamed',
  'set-aside',
  'added-set-aside',
  'changed-set-aside',
  'read-again',
] as const;

/** «1 post endret», «2 poster nye», «3 poster: 2 endret, 1 ny». */
export function postsHeading({ posts }: DiffReport, language: Language): string {
  const words = wordsIn(language).diff;
  const counts = KINDS.map((kind) => {
    const count = posts.filter((each) => each.kind === kind).length;
    return { count, words: words.kinds[kind](count) };
  }).filter(({ count }) => count > 0);
  const [only, ...more] = counts;
  const all = words.posts(posts.length);
  if (only !== undefined && more.length === 0) return `${all} ${only.words}`;
  return `${all}: ${counts.map((each) => `${each.count} ${each.words}`).join(', ')}`;
}

/** In place of the day of a next breach: a promise that is broken already has none, and that is no comfort. */
export function noNextWords(result: KravResult | null, language: Language): string {
  const { brokenNow, noneInSight } = wordsIn(language).diff;
  const isBroken = result !== null && dailyResult(result)?.verdict === 'broken';
  return isBroken ? brokenNow : noneInSight;
}
