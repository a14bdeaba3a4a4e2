import { pathOf } from '../../diagnostic/finding.ts';
import type { Contribution, Match } from '../../krav/days/contribution.ts';
import type { CountProof, ProvedItem } from '../../krav/proof/count-proof.ts';
import type { Quarantined } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import { EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { runsWithin, type StepFunction } from '../../time/step.ts';
import type { Envelope } from '../document/envelope.ts';
import {
  countJson,
  dayOrNull,
  daysJson,
  envelopeJson,
  jsonText,
} from '../document/envelope-json.ts';
import { lifePlaces, type Sources } from './life-places.ts';

const MATCHES: Readonly<Record<Match, string>> = { true: 'yes', false: 'no', unknown: 'unknown' };
const CERTAINTIES: Readonly<Record<Contribution, string>> = { 0: 'no', 1: 'possible', 2: 'sure' };
const EVER: Interval = { from: EVER_BEFORE, to: EVER_AFTER };

/** The certificate of an answer as JSON, `baerum-innov/proof/1` (schemas/output/proof.schema.json; schemas/proof checks it). */
export function proofJson(
  proof: CountProof,
  register: Register,
  sources: Sources,
  envelope: Envelope,
): string {
  return jsonText({
    ...envelopeJson('proof/1', envelope),
    proof: proofEntry(proof, register, sources),
  });
}

function proofEntry(proof: CountProof, register: Register, sources: Sources) {
  const { krav, type, result, horizonDays } = proof;
  const named = (path: string) => ({ path, blob: sources.blobOf(path) });
  const items = proof.items.map((item) => itemEntry(item, proof, sources));
  return {
    id: krav.id,
    verdict: result.verdict,
    low: result.count.low,
    high: countJson(result.count.high),
    register: named(`${register.folder === '' ? '' : `${register.folder}/`}register.yaml`),
    schema: named(type.schemaPath ?? ''),
    krav: named(krav.path),
    rules: krav.rules.map(({ from, value }) => ({
      from: dayOrNull(from),
      min: value.min,
      max: value.max,
      toleranceDays: value.toleranceDays,
      pausesCount: value.pausedCounts,
      groups: value.groups.length === 0 ? null : value.groups,
    })),
    inForce: daysJson(krav.inForce),
    exemptions: krav.exemptions.map(daysJson),
    keptSince: dayOrNull(type.keptSince),
    horizonDays,
    window: result.window === null ? null : daysJson(result.window),
    files: filesOf(proof, register, items, sources),
    items,
    scopes: proof.scopes.map(({ group, runs }) => ({
      group,
      runs: runs.map(({ from, to, value: { low, high, below, above } }) => {
        return { ...daysJson({ from, to }), low, high: countJson(high), below, above };
      }),
    })),
    days: result.days.map(({ from, to, value }) => ({ ...daysJson({ from, to }), verdict: value })),
  };
}

function itemEntry(proved: ProvedItem, { krav, days }: CountProof, sources: Sources) {
  const { item, contribution } = proved;
  const { life, match, membership, unclear } = item;
  const isUnclear =
    match.some(({ value }) => value === 'unknown') ||
    membership.some(({ value }) => value.kind === 'unknown');
  return {
    item: item.id,
    path: item.path,
    ...lifePlaces(proved, sources),
    life: overDays(life.sure, EVER, (state) => ({ state })),
    matches: overDays(match, EVER, (is) => ({ matches: MATCHES[is] })),
    memberships:
      krav.per === null
        ? []
        : overDays(membership, EVER, (of) => ({
            group: of.kind === 'in' ? of.group : null,
            isKnown: of.kind !== 'unknown',
          })),
    unclear: isUnclear ? unclear : null,
    counts: overDays(contribution, days, (adds) => ({
      certainty: CERTAINTIES[adds],
    })),
  };
}

type ItemEntry = ReturnType<typeof itemEntry>;

/** Every file of the type, in order of path, with what it is in the count. */
function filesOf(
  { krav, type }: CountProof,
  register: Register,
  items: readonly ItemEntry[],
  sources: Sources,
) {
  const posts = register.postsOf(type.name).map(({ path, example }) => {
    const isLeftOut = example && !register.config.examplesCount;
    const reason = isLeftOut ? 'example' : whyNot(items.filter((item) => item.path === path));
    return { path, blob: sources.blobOf(path), adds: 0, reason };
  });
  const quarantined = register.quarantinedOf(type.name).map((file) => {
    const { path, extent } = file;
    const isOne = extent === 'post' && krav.tell.list.length === 0;
    const blob = file.unread ? null : sources.blobOf(path);
    return { path, blob, adds: isOne ? 1 : null, reason: codesOf(register, file) };
  });
  return [...posts, ...quarantined].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Why nothing in a file counts on any day of the window; null where something does, or may. */
function whyNot(items: readonly ItemEntry[]): 'no-match' | 'not-running' | null {
  if (items.some(({ counts }) => counts.some(({ certainty }) => certainty !== 'no'))) return null;
  const mayMatch = items.some(({ matches }) => matches.some((run) => run.matches !== 'no'));
  return mayMatch ? 'not-running' : 'no-match';
}

/** The codes of the errors found in a quarantined file. */
function codesOf({ findings }: Register, { path }: Quarantined): string {
  const codes = findings
    .filter(({ severity, where }) => severity === 'error' && pathOf(where) === path)
    .map(({ code }) => code);
  return codes.length === 0 ? 'krav/set-aside' : [...new Set(codes)].join(', ');
}

/** The runs of a step function within some days, each with its value as keys. */
function overDays<T, Keys extends object>(
  steps: StepFunction<T>,
  within: Interval,
  keys: (value: T) => Keys,
): (ReturnType<typeof daysJson> & Keys)[] {
  return runsWithin(steps, within).map((run) => ({ ...daysJson(run), ...keys(run.value) }));
}
