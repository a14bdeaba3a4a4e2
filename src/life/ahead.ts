import { report } from '../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../diagnostic/finding.ts';
import type { Register } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { logEntries } from './log.ts';

/** Lines of the posts' own logs that are dated after a day and never announced, so that they count for nothing until then. */
export function logAheadFindings({ types, postsOf }: Register, day: Day): Finding[] {
  return [...types.values()].flatMap(({ name, livslop }) => {
    if (livslop?.log == null) return [];
    return postsOf(name).flatMap((post) =>
      logEntries(post.value, livslop)
        .filter((entry) => entry.day > day && entry.announced === null)
        .map((entry) => {
          const field = `/${livslop.log ?? ''}/${entry.index}/dato`;
          const args = { on: entry.day, daysAhead: entry.day - day };
          return report('log/ahead', args, valueAt(post.path, field), aboutField(post, field));
        }),
    );
  });
}
