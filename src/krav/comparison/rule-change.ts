import type { Finding } from '../../diagnostic/finding.ts';
import type { Day } from '../../time/day.ts';
import type { Assessment } from '../assessment.ts';
import type { KravResult } from '../result.ts';
import type { BrokenDays } from './broken-days.ts';
import type { Direction } from './rule-effect.ts';
import type { RulesIn } from './rules.ts';

export type RuleEffect = Direction | 'new' | 'removed' | 'broken';

/** What a change does to a krav itself, or to a schema (`krav` is null), by what the posts of the head make of it. */
export interface RuleChange {
  readonly path: string;
  readonly krav: string | null;
  readonly effect: RuleEffect;
  /** The field that is another, as a JSON pointer; '' where the whole file is meant. */
  readonly field: string;
  /** By the rules of the base and by those of the head; null where there is none. */
  readonly before: KravResult | null;
  readonly after: KravResult | null;
  /** The broken days that are no longer broken by the new rules, and those that newly are. */
  readonly gone: BrokenDays;
  readonly come: BrokenDays;
  /** Who answers for the krav, or for what it rests on, as the base says; null where nobody is named. */
  readonly approver: string | null;
}

/** Both sides with their rules, and the posts of the head by both. */
export interface BothRules {
  readonly base: RulesIn;
  readonly head: RulesIn;
  /** The base by its own rules; the posts of the head by the rules of the base, and by its own. */
  readonly before: Assessment;
  readonly under: Assessment;
  readonly own: Assessment;
  /** The paths of the rules that differ. */
  readonly paths: readonly string[];
  /** What only the schemas of the base refuse. */
  readonly accepted: readonly Finding[];
  readonly asOf: Day;
}
