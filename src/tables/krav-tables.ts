import type { CompiledKrav } from '../krav/definition/compiled.ts';
import {
  type ConditionRule,
  type CountRule,
  type EventRule,
  type Exemption,
  type Krav,
  type QuarantinedKrav,
  subjectType,
  tellOf,
} from '../krav/definition/krav.ts';
import type { DatedRule } from '../krav/definition/rule.ts';
import { SEVERITY_OF_ALVOR } from '../krav/findings.ts';
import { type Day, EVER_AFTER } from '../time/day.ts';
import { boolean, date, integer, key, text } from './column.ts';
import { groupCell } from './group-name.ts';
import { type Destination, dayCell, type ExportTable, table, untilCell } from './table.ts';

/** A krav by the name it has in every table: its id, with its path where another file has the same. */
export interface NamedKrav {
  readonly name: string;
  readonly krav: Krav | QuarantinedKrav;
  /** Null where its file is quarantined. */
  readonly compiled: CompiledKrav | null;
}

const kravTable = table<NamedKrav>()('krav', {
  krav_id: key(text(({ name }) => name)),
  path: text(({ krav }) => krav.path),
  form: text(({ krav }) => krav.form),
  title: text(({ krav }) => krav.title),
  interpretation: text(({ krav }) => krav.interpretation),
  basis: text(({ krav }) => krav.basis.join(', ')),
  type: text(({ krav }) => subjectType(krav)),
  list: text(({ krav }) => tellOf(krav)?.list.join('/') ?? ''),
  per: text(({ krav }) => ownFields(krav).per),
  period: text(({ krav }) => ownFields(krav).period),
  in_force_from: date(({ krav }) => dayCell(krav.inForce.from)),
  in_force_until: date(({ krav }) => untilCell(krav.inForce.to)),
  is_judgeable: boolean(({ compiled }) => compiled !== null && compiled.subject !== null),
});

/** The columns that only one form has. */
function ownFields(krav: NamedKrav['krav']) {
  switch (krav.form) {
    case 'antall':
      return { per: krav.per, period: null };
    case 'hendelser':
      return { per: null, period: krav.period };
    case 'vilkar':
    case 'quarantined':
      return { per: null, period: null };
  }
}

interface NamedRule {
  readonly krav: string;
  readonly index: number;
  readonly rule: DatedRule<CountRule | EventRule | ConditionRule>;
  readonly until: Day;
}

const rulesTable = table<NamedRule>()('krav_rules', {
  krav_id: key(text(({ krav }) => krav)),
  rule_no: key(integer(({ index }) => index)),
  from_day: date(({ rule }) => dayCell(rule.from)),
  until_day: date(({ until }) => dayCell(until)),
  min_count: integer(({ rule: { value } }) => ('min' in value ? value.min : null)),
  max_count: integer(({ rule: { value } }) => ('max' in value ? value.max : null)),
  severity: text(({ rule }) => SEVERITY_OF_ALVOR[rule.value.alvor]),
  severity_above: text(
    ({ rule: { value } }) =>
      SEVERITY_OF_ALVOR['alvorAbove' in value ? value.alvorAbove : value.alvor],
  ),
  tolerance_days: integer(({ rule: { value } }) =>
    'toleranceDays' in value ? value.toleranceDays : 0,
  ),
  paused_counts: boolean(({ rule: { value } }) =>
    'pausedCounts' in value ? value.pausedCounts : null,
  ),
  condition: text(({ rule: { value } }) => ('where' in value ? value.where : null)),
  title: text(({ rule }) => rule.value.title),
  decision: text(({ rule }) => rule.decision?.by ?? null),
  decided_on: date(({ rule }) => dayCell(rule.decision?.on ?? null)),
});

interface NamedGroup {
  readonly krav: string;
  readonly index: number;
  readonly position: number;
  readonly group: string;
}

const ruleGroupsTable = table<NamedGroup>()('krav_rule_groups', {
  krav_id: key(text(({ krav }) => krav)),
  rule_no: key(integer(({ index }) => index)),
  position: key(integer(({ position }) => position)),
  group_name: text(({ group }) => group),
});

interface NamedExemption {
  readonly krav: string;
  readonly index: number;
  readonly exemption: Exemption;
}

const exemptionsTable = table<NamedExemption>()('krav_exemptions', {
  krav_id: key(text(({ krav }) => krav)),
  exemption_no: key(integer(({ index }) => index)),
  from_day: date(({ exemption }) => dayCell(exemption.from)),
  until_day: date(({ exemption }) => untilCell(exemption.to)),
  reason: text(({ exemption }) => exemption.reason),
  decision: text(({ exemption }) => exemption.decision),
});

/** What krav are, and what they ask from day to day. */
export function kravTables(all: readonly NamedKrav[], to: Destination): ExportTable[] {
  const rules = all.flatMap(({ name, krav }) =>
    krav.rules.map((rule, index): NamedRule => {
      const until = krav.rules[index + 1]?.from ?? EVER_AFTER;
      return { krav: name, index, rule, until };
    }),
  );
  return [
    kravTable(all, to),
    rulesTable(rules, to),
    ruleGroupsTable(rules.flatMap(groupsOf), to),
    exemptionsTable(
      all.flatMap(({ name, krav }) =>
        krav.exemptions.map((exemption, index) => ({ krav: name, index, exemption })),
      ),
      to,
    ),
  ];
}

function groupsOf({ krav, index, rule: { value } }: NamedRule): NamedGroup[] {
  if (!('groups' in value)) return [];
  return value.groups.map((group, position) => ({
    krav,
    index,
    position,
    group: groupCell(group),
  }));
}
