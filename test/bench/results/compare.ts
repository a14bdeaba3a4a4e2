import type { Measurements } from '../measure/contest.ts';
import { median, spreadOf } from '../measure/spread.ts';
import type { Run } from '../measure/step.ts';
import type { Figures, Finding, Goals } from './row.ts';

export interface Comparison {
  readonly what: string;
  readonly posts: number | null;
  readonly node: string;
  /** Names of contestants. */
  readonly tool: string;
  readonly peer: string | null;
  /** What the ratio of the times is multiplied by: how much less work the tool had than the peer; 1 when left out. */
  readonly factor?: number;
  readonly goals?: Goals;
}

/** What a contest says of a contestant against another. Rounds that only one of them ran do not count in the ratio. */
export function compare(
  measurements: Measurements,
  { what, posts, node, tool, peer, factor = 1, goals = {} }: Comparison,
): Finding {
  const measured = (name: string) =>
    measurements.get(name) ?? { kind: 'left-out' as const, why: 'did not take part' };
  const own = measured(tool);
  if (own.kind === 'left-out')
    return { kind: 'left-out', what, posts, node, who: tool, why: own.why, goals };
  const others = peer === null ? null : measured(peer);
  if (peer !== null && others?.kind === 'left-out')
    return { kind: 'left-out', what, posts, node, who: peer, why: others.why, goals };
  const otherRuns = others?.kind === 'runs' ? others.runs : [];
  const ratios = own.runs.flatMap(({ milliseconds }, round) => {
    const other = otherRuns[round];
    return other === undefined ? [] : [(milliseconds / other.milliseconds) * factor];
  });
  return {
    kind: 'measured',
    what,
    posts,
    node,
    rounds: own.runs.length,
    tool: figuresOf(tool, own.runs),
    peer: peer === null ? null : figuresOf(peer, otherRuns),
    ratio: ratios.length === 0 ? null : spreadOf(ratios),
    milliseconds95: null,
    goals,
  };
}

function figuresOf(name: string, runs: readonly Run[]): Figures {
  const usages = runs.map(({ usage }) => usage).filter((usage) => usage !== null);
  const isMeasured = usages.length === runs.length;
  return {
    name,
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    processor: isMeasured ? median(usages.map(({ processor }) => processor)) : null,
    megabytes: isMeasured ? Math.max(...usages.map(({ megabytes }) => megabytes)) : null,
  };
}
