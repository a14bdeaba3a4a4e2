import type { Finding } from '../diagnostic/finding.ts';
import type { Life } from '../life/life.ts';
import type { Post } from '../read/post.ts';
import type { Register } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import type { KravResult } from './result.ts';

/** A register as it is on a day: its posts with their lives, its krav judged, and all findings. */
export interface Assessment {
  readonly register: Register;
  readonly asOf: Day;
  /** The post's own life; posts of a type without livslop always run. */
  readonly lifeOf: (post: Post) => Life;
  /** In the order of the krav files. */
  readonly results: readonly KravResult[];
  readonly findings: readonly Finding[];
}

/** What a krav says; of several with one id the first by path, null where there is none. */
export function resultOf(id: string, { results }: Assessment): KravResult | null {
  return results.find(({ krav }) => krav.id === id) ?? null;
}
