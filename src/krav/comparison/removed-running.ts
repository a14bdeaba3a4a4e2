import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, keyAt } from '../../diagnostic/finding.ts';
import type { LifeState } from '../../life/life.ts';
import type { PostChange } from '../../register/changes.ts';
import { valueOn } from '../../time/step.ts';
import type { Assessment } from '../assessment.ts';

const MAY_RUN: readonly LifeState[] = ['running', 'paused', 'unknown'];

/** The posts that are gone, and that by the base were running on the day, paused, or not known to have ended. */
export function removedRunning(
  changes: readonly PostChange[],
  { register, lifeOf, asOf }: Assessment,
): Finding[] {
  return changes.flatMap((change): Finding[] => {
    if (change.kind !== 'removed') return [];
    const { post } = change;
    const livslop = register.types.get(post.type)?.livslop ?? null;
    if (livslop === null || !MAY_RUN.includes(valueOn(lifeOf(post).sure, asOf))) return [];
    const endings = [...livslop.classes].flatMap(([status, of]) =>
      of === 'avsluttet' ? [status] : [],
    );
    return [
      report(
        'register/removed',
        { id: post.id, endings: livslop.log === null ? [] : endings },
        keyAt(post.path, ''),
        aboutField(post, ''),
      ),
    ];
  });
}
