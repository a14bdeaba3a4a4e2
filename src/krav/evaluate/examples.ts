import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Day } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { CountingKrav, Krav } from '../definition/krav.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import type { Item } from './item.ts';

/** A krav's own test: the posts named under `eksempler` that match, or do not, against what is said there. */
export function exampleFindings(krav: Krav, matchOf: (id: string) => Match | undefined): Finding[] {
  const { counts, doesNotCount } = krav.expected;
  return [
    ...counts.flatMap((post, index) =>
      matchOf(post) === 'true' ? [] : [mismatch(krav, post, 'teller', index)],
    ),
    ...doesNotCount.flatMap((post, index) =>
      matchOf(post) === 'true' ? [mismatch(krav, post, 'teller_ikke', index)] : [],
    ),
  ];
}

function mismatch(
  { id, path }: Krav,
  post: string,
  list: 'teller' | 'teller_ikke',
  index: number,
): Finding {
  const pointer = `/eksempler/${list}/${index}`;
  const where = { kind: 'target', target: { path, pointer, part: 'value' } } as const;
  return report('krav/example', { post, shouldCount: list === 'teller' }, where, {
    type: KRAV_TYPE,
    post: id,
    field: pointer,
  });
}

/** The same for a krav that counts: its items by their match on the as-of day. */
export function itemExampleFindings(
  krav: CountingKrav,
  items: readonly Pick<Item, 'id' | 'match'>[],
  asOf: Day,
): Finding[] {
  const { counts, doesNotCount } = krav.expected;
  if (counts.length === 0 && doesNotCount.length === 0) return [];
  const matches = new Map(items.map(({ id, match }) => [id, valueOn(match, asOf)]));
  return exampleFindings(krav, (id) => matches.get(id));
}
