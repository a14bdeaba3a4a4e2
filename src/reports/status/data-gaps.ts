import type { Assessment } from '../../krav/assessment.ts';
import type { BaerumSections } from '../baerum/sections.ts';

/** Something the register does not hold, so that the report cannot say it. */
export type DataGap =
  | { readonly kind: 'set-aside'; readonly paths: readonly string[] }
  | { readonly kind: 'unknown-lives'; readonly posts: readonly string[] }
  | { readonly kind: 'no-amount'; readonly posts: readonly string[] }
  | { readonly kind: 'no-frame'; readonly year: number }
  | { readonly kind: 'no-owner'; readonly posts: readonly string[] }
  | { readonly kind: 'no-deadline'; readonly posts: readonly string[] }
  | { readonly kind: 'no-status'; readonly posts: readonly string[] }
  | { readonly kind: 'unjudged'; readonly krav: readonly string[] };

/** What is missing, the gravest first; kinds of which there is nothing are left out. */
export function dataGaps(
  { register, findings, results }: Assessment,
  { measures, fund }: BaerumSections,
): DataGap[] {
  const rows = measures?.rows ?? [];
  const idsOf = (chosen: typeof rows) => chosen.map(({ post }) => post.id);
  const lives = findings.filter(
    ({ code }) =>
      code === 'life/overrun' || code === 'life/late-start' || code === 'life/unreadable-day',
  );
  const gaps: DataGap[] = [
    { kind: 'set-aside', paths: register.quarantined.map(({ path }) => path) },
    {
      kind: 'unjudged',
      krav: results.filter(({ verdict }) => verdict === 'unknown').map(({ krav }) => krav.id),
    },
    { kind: 'unknown-lives', posts: [...new Set(lives.flatMap(({ post }) => post ?? []))] },
    { kind: 'no-amount', posts: fund?.withoutAmount ?? [] },
    { kind: 'no-status', posts: idsOf(rows.filter(({ status }) => status === null)) },
    { kind: 'no-owner', posts: idsOf(rows.filter(({ responsible }) => responsible === null)) },
    { kind: 'no-deadline', posts: idsOf(rows.filter(({ deadline }) => deadline === null)) },
  ];
  const noFrame: DataGap[] =
    fund === null || fund.frame !== null ? [] : [{ kind: 'no-frame', year: fund.year }];
  return [...gaps.filter((gap) => sizeOf(gap) > 0), ...noFrame];
}

function sizeOf(gap: DataGap): number {
  if (gap.kind === 'no-frame') return 1;
  if (gap.kind === 'set-aside') return gap.paths.length;
  return gap.kind === 'unjudged' ? gap.krav.length : gap.posts.length;
}
