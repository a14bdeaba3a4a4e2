import { report, wordsOf } from '../../diagnostic/catalogue.ts';
import type { BackDated } from '../../diagnostic/codes/clock.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { dayOfEpochSeconds } from '../../time/zone.ts';
import type { World } from '../io/world.ts';

/** Something that was made at a time, in seconds since 1970; a commit by its whole name. */
export interface Made {
  readonly kind: 'file' | 'commit';
  readonly name: string;
  readonly time: number;
}

/** A commit by its own word, and by those it stands on (`Commit` in src/tree/git-log.ts). */
interface TimedCommit {
  readonly id: string;
  readonly time: number;
  readonly effectiveTime: number;
}

/** Commits that are dated before what they stand on; with the day that was asked about, or null. */
interface OutOfOrder {
  readonly day: Day | null;
  readonly commits: readonly BackDated[];
}

/** What one run notices of clocks, its own and those that commits were dated by. */
export interface Clocks {
  /** Holds something against the clock that says which day it is. */
  readonly hold: (made: Made) => void;
  /** Takes commits that are dated before what they stand on, and the time zone they are told in. */
  readonly backDated: (day: Day | null, commits: readonly TimedCommit[], timeZone: string) => void;
  /** What was noticed so far, with days in a time zone. */
  readonly findings: (timeZone: string) => Finding[];
}

/** Zones and clocks that are a little off say nothing. */
const TOLERANCE = 86_400;
const SHORT_NAME = 8;
const NOWHERE = { kind: 'nowhere' } as const;

/** Takes the clock that the day asked about comes from; null where it comes from the user, or nothing may be held against it. */
export function openClocks(now: number | null): Clocks {
  let latest: Made | null = null;
  const outOfOrder = new Map<string, OutOfOrder>();
  return {
    hold: (made) => {
      if (now === null || made.time <= now + TOLERANCE) return;
      if (latest === null || made.time > latest.time) latest = made;
    },
    backDated: (day, commits, timeZone) => {
      const told = commits
        .map((commit) => inDays(commit, timeZone))
        .filter(day === null ? isMoved : isLeftOutOn(day));
      if (told.length > 0) outOfOrder.set(String(day), { day, commits: told });
    },
    findings: (timeZone) => [
      ...(now === null || latest === null ? [] : [behind(now, latest, timeZone)]),
      ...[...outOfOrder.values()].map((args) => report('clock/back-dated', args, NOWHERE)),
    ],
  };
}

/** The clock of a world, where the day asked about comes from it. */
export function clocksOf({ now, isClockOwn }: World, asOf: string | null): Clocks {
  return openClocks(asOf === null && isClockOwn ? now : null);
}

/** What is said on standard error of what was noticed, each on a line of its own. */
export function clockNotes(findings: readonly Finding[], language: Language): string {
  return findings
    .map((found) => {
      const { message, help } = wordsOf(found, language);
      return `${found.code}: ${message}. ${help}\n`;
    })
    .join('');
}

function behind(now: number, { kind, name, time }: Made, timeZone: string): Finding {
  const later = {
    kind,
    name: kind === 'commit' ? name.slice(0, SHORT_NAME) : name,
    day: dayOfEpochSeconds(time, timeZone),
  };
  return report('clock/behind', { now: dayOfEpochSeconds(now, timeZone), later }, NOWHERE);
}

function inDays({ id, time, effectiveTime }: TimedCommit, timeZone: string): BackDated {
  return {
    commit: id.slice(0, SHORT_NAME),
    says: dayOfEpochSeconds(time, timeZone),
    counts: dayOfEpochSeconds(effectiveTime, timeZone),
  };
}

/** Within one day no answer is another. */
function isMoved({ says, counts }: BackDated): boolean {
  return says < counts;
}

/** Those that say they were there at the end of the day, and are not part of what was known. */
function isLeftOutOn(day: Day): (commit: BackDated) => boolean {
  return ({ says, counts }) => says <= day && day < counts;
}

/** The day of what was made after the clock; null where nothing was. */
export function clockBehindIn(findings: readonly Finding[]): Day | null {
  const found = findings.find((each) => each.code === 'clock/behind');
  return found?.args.later.day ?? null;
}
