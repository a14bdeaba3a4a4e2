import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';

/**
 * How the commit compared with was chosen: it was named; it is where a branch that was named and the change
 * parted; or `--base auto` found it: the branch that the forge merged into, the target of a merge queue or a
 * merge request, what the branch was before a push, the first parent, or where the default branch was left.
 */
export type BaseChoice =
  | 'named'
  | 'merge-base'
  | 'merged-into'
  | 'target'
  | 'before-push'
  | 'first-parent'
  | 'default-branch';

/** The commit compared with, for those who are told of it. */
export interface ComparedBase {
  /** As the user wrote it. */
  readonly label: string;
  readonly commit: string;
  /** The day of the commit in the register's time zone. */
  readonly day: Day;
  readonly choice: BaseChoice;
}

/** «main (der de skilte lag, 1a2b3c4d)»; what was named by a full id is told by its first digits. */
export function baseName({ label, commit, choice }: ComparedBase, language: Language): string {
  const shown = /^[0-9a-f]{40,64}$/.test(label) ? label.slice(0, 8) : label;
  return wordsIn(language).base[choice](shown, commit.slice(0, 8));
}

/** What is compared with, as it is in JSON answers. */
export function baseEntry({ label, commit, day, choice }: ComparedBase) {
  return { label, commit, day: formatIsoDay(day), choice };
}
