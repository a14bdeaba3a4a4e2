import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import { keyedPointer } from '../../read/item-keys.ts';
import type { Json } from '../../read/json.ts';
import type { NameNow } from '../../register/changes.ts';
import { partOfAnswer, saidOfKrav } from '../answer-codes.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import type { Change } from './change.ts';
import type { KravChange } from './compare.ts';

/** A finding, and who caused it. A resolved one is in the base and not in the head. */
export interface ChangedFinding {
  readonly finding: Finding;
  readonly change: Change;
  /** The rules alone did it: the promise is lowered or sharpened. */
  readonly byRules?: boolean;
}

/** The findings of one judgement, and the value that a file holds (undefined when it cannot be read). */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly valueIn: (path: string) => Json | undefined;
  /** Of the base: the ids that its posts have in the head. */
  readonly nameNow?: NameNow;
}

/** The same of the head. */
export interface FoundInHead extends FoundIn {
  /** Whether a finding of the base could not be seen in the head if it were still there. */
  readonly isHidden: (finding: Finding) => boolean;
}

/**
 * Compares findings as multisets of code, type, id and path, where list items go by their names; a line that
 * only moved is no new finding. Takes those of head and base on one day, of the base on its own day, and what
 * the change did to the krav: a finding about a part that it made worse is new.
 */
export function compareFindings(
  head: FoundInHead,
  base: FoundIn,
  baseThen: FoundIn,
  krav: readonly KravChange[],
): ChangedFinding[] {
  const before = counted(base);
  const then = counted(baseThen);
  const byId = new Map(krav.map((each) => [each.id, each]));
  const standing = head.findings.map((finding): ChangedFinding => {
    const key = identity(finding, head);
    const wasThere = take(before, key);
    const wasThereThen = take(then, key);
    if (!wasThere || isMadeWorse(finding, byId))
      return { finding, change: 'new', ...whoseRules(finding, byId) };
    return { finding, change: wasThereThen ? 'unchanged' : 'calendar' };
  });
  const gone = base.findings.filter((finding) => {
    const isLeft = take(before, identity(finding, base));
    return (
      isLeft && !isGoneKrav(finding, byId) && !head.isHidden(finding) && !isUnclear(finding, byId)
    );
  });
  return [
    ...standing,
    ...gone.map((finding) => ({
      finding,
      change: 'resolved' as const,
      ...whoseRules(finding, byId),
    })),
  ];
}

function isGoneKrav({ type, post }: Finding, byId: ReadonlyMap<string, KravChange>): boolean {
  return type === KRAV_TYPE && post !== undefined && byId.get(post)?.head === null;
}

/** Of a finding about a krav that the rules alone made better or worse. */
function whoseRules(
  { code, type, post }: Finding,
  byId: ReadonlyMap<string, KravChange>,
): Pick<ChangedFinding, 'byRules'> {
  const isAbout = partOfAnswer(code) !== null && type === KRAV_TYPE && post !== undefined;
  return isAbout && byId.get(post)?.byRules === true ? { byRules: true } : {};
}

function counted(found: FoundIn): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of found.findings) {
    const key = identity(finding, found);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function identity(finding: Finding, { valueIn, nameNow }: FoundIn): string {
  const { code, type, post, field } = finding;
  const path = pathOf(finding.where) ?? '';
  const where = field === undefined ? '' : keyedPointer(valueIn(path), field);
  const name =
    type === undefined || post === undefined ? (post ?? path) : (nameNow?.(type, post) ?? post);
  return JSON.stringify([code, type ?? '', name, where]);
}

/** Whether nobody can say that a krav is better in what a finding of the base is about. */
function isUnclear({ code, type, post }: Finding, byId: ReadonlyMap<string, KravChange>): boolean {
  const about = partOfAnswer(code);
  const krav = type === KRAV_TYPE && post !== undefined ? byId.get(post) : undefined;
  if (about === null || krav?.head == null) return false;
  if (krav.head.form === 'quarantined') return true;
  switch (about) {
    case 'ahead':
      return krav.parts.some(({ isUnclearAhead }) => isUnclearAhead);
    case 'now':
      return krav.head.verdict === 'unknown' || krav.head.verdict === 'broken';
    case 'below':
    case 'above':
      return krav.parts.some(({ part, standing }) => part.side === about && standing === 'unknown');
  }
}

/** Whether a finding is what a krav says of the world, and no fault of the data. */
export function isVerdict({ code }: Finding): boolean {
  return saidOfKrav(code) !== null;
}

/** Whether the change made the part of a krav worse that the finding is about. */
function isMadeWorse(
  { code, type, post }: Finding,
  byId: ReadonlyMap<string, KravChange>,
): boolean {
  const about = partOfAnswer(code);
  if (about === null || type !== KRAV_TYPE || post === undefined) return false;
  const parts = byId.get(post)?.parts ?? [];
  return parts.some(({ part, now, ahead }) => {
    if (about === 'ahead') return ahead === 'new';
    return now === 'new' && (about === 'now' || part.side === about);
  });
}
