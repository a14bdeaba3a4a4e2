import type { SideName } from './answers.ts';
import { isExempt, isInForce } from './calendar.ts';
import { contribution } from './count.ts';
import { dayOf } from './days.ts';
import { groupsOf, sidesOfGroups } from './groups.ts';
import { judgeHendelser } from './hendelser.ts';
import { wholeOf } from './judge.ts';
import type {
  OracleEndring,
  OracleKrav,
  OracleKravValue,
  OraclePost,
  OracleRegister,
  OracleUnntak,
} from './model.ts';
import { CHANGEABLE, type Rule, ruleOn } from './rules.ts';
import { type Sheet, SIDES, sheetOf } from './sheet.ts';

/** One state of a register with one krav; none where the krav is not there. */
export interface Version {
  register: OracleRegister;
  krav: OracleKrav | null;
}

/** What the comparison must say of a change. */
export interface Rewriting {
  /** The days whose answer was changed without leave: for hendelser, the last days of the periods. */
  rewritten: number[];
  moved: boolean;
  backdated: boolean;
  unrecorded: boolean;
  /** It is said to be a correction: then it is a warning. */
  putRight: boolean;
}

const HORIZON = { horizonDays: 365 };

/** Answers by what is asked: group and side, and in one of them a period; a text each. */
type Answers = Map<string, string>;

/** The statuses that the life of the type knows. */
function isOfItsClasses(post: OraclePost, { livslop }: OracleRegister): boolean {
  if (livslop === null || livslop.logg === null) return true;
  const known = [livslop.planlagt, livslop.aktiv, livslop.pause, livslop.avsluttet].flat();
  const log = (post.value[livslop.logg] ?? []) as Record<string, unknown>[]; // the schema says so
  return log.every((entry) => known.includes(String(entry['status'])));
}

/** §8, «Rewriting»: head's posts under base's rules; a status that base does not know is read by head's. */
function underRulesOf(base: Version, head: Version): Version {
  const { livslop, elementLivslop, fortFra, examplesCount } = base.register;
  const posts = head.register.posts.map((post) =>
    isOfItsClasses(post, base.register) ? post : { ...post, livslop: head.register.livslop },
  );
  return {
    register: {
      ...head.register,
      posts,
      livslop,
      fortFra,
      examplesCount,
      ...(elementLivslop === undefined ? {} : { elementLivslop }),
    },
    krav: base.krav,
  };
}

function severity(rule: Rule, side: SideName): string {
  return side === 'above' ? (rule.alvor_over ?? rule.alvor) : rule.alvor;
}

/** A krav of form antall, ready to be asked on any day. */
interface Judged {
  start: number;
  value: OracleKravValue;
  sheets: Sheet[];
  on(day: number): Answers;
}

function judgedAntall({ register }: Version, krav: OracleKrav, asOf: string): Judged {
  const { sheet: whole, window } = wholeOf(register, krav, asOf, HORIZON);
  const { basis } = whole;
  const grouped = krav.group === null ? null : groupsOf(basis, window);
  const sheets = grouped === null ? [whole] : grouped.scopes.map((scope) => sheetOf(basis, scope));
  const on = (day: number): Answers => {
    if (!isInForce(krav.value, day)) return new Map([['', 'not in force']]);
    const found: Answers = new Map();
    const rule = basis.ruleOn(day);
    const tell = (name: string, side: SideName, verdict: string | null) => {
      if (isExempt(krav.value, day)) {
        found.set(`${name} ${side}`, 'exempt');
        return;
      }
      if (verdict === null) return;
      found.set(
        `${name} ${side}`,
        verdict === 'met' ? verdict : `${verdict} ${severity(rule, side)}`,
      );
    };
    for (const side of SIDES) {
      for (const sheet of sheets) {
        const name = sheet.scope.kind === 'all' ? '' : JSON.stringify(sheet.scope.group);
        tell(name, side, sheet.judged('sure', side, day));
      }
      if (grouped !== null) {
        tell('', side, sidesOfGroups(basis, sheets, grouped.hidden, day)[side]);
      }
    }
    return found;
  };
  const start = window === null ? basis.asOf : window.from;
  return { start: Math.min(start, basis.asOf), value: krav.value, sheets, on };
}

/** What each item adds on the day, with the rule's limits, tolerance and severity: what must be alike to have only moved. */
function groundsOn({ sheets, value }: Judged, day: number): string {
  const [first] = sheets;
  if (first === undefined) return 'no group';
  const rule = first.basis.ruleOn(day);
  const parts = sheets.flatMap((sheet) =>
    sheet.basis.items.flatMap((item) => {
      const { low, high } = contribution(item, rule, sheet.scope, 'sure', day);
      return high === 0 ? [] : [JSON.stringify([sheet.scope, item.id, low, high])];
    }),
  );
  // A group that is asked about on one side alone has no limit on the other: that it has no items there is no excuse.
  const asked = sheets.flatMap((sheet) =>
    SIDES.some((side) => sheet.judged('sure', side, day) !== null)
      ? [JSON.stringify(sheet.scope)]
      : [],
  );
  const { minst, hoyst, toleranse_dager = 0, alvor, alvor_over = alvor } = rule;
  const { register } = first.basis;
  const before = register.fortFra !== null && day < dayOf(register.fortFra);
  return JSON.stringify([
    parts.sort(),
    asked.sort(),
    [minst, hoyst, toleranse_dager, alvor, alvor_over],
    [before, isInForce(value, day), isExempt(value, day)],
  ]);
}

function isSame(one: Answers, other: Answers): boolean {
  return (
    one.size === other.size && [...one].every(([asked, answer]) => other.get(asked) === answer)
  );
}

/** The days up to A on which two judgements differ. */
function daysThatDiffer(base: Judged, head: Judged | null, asOf: number): number[] {
  const found: number[] = [];
  const start = Math.min(base.start, head?.start ?? base.start);
  for (let day = start; day <= asOf; day += 1) {
    const was = base.on(day);
    if (head === null) {
      if (isInForce(base.value, day)) found.push(day);
    } else if (!isSame(was, head.on(day))) found.push(day);
  }
  return found;
}

/** The last days of the periods, begun by A, of which two judgements say different things. */
function periodsThatDiffer(base: Version, head: Version, asOf: string): number[] {
  const on = ({ register, krav }: Version): Map<string, string> => {
    if (krav === null) return new Map();
    return new Map(
      judgeHendelser(register, krav, asOf).periods.map(({ to, verdict }) => {
        const rule = ruleOn(krav.value, dayOf(asOf), Math.min(dayOf(to), dayOf(asOf)));
        const told = verdict === 'broken' || verdict === 'unknown' ? ` ${rule.alvor}` : '';
        return [to, `${verdict}${told}`];
      }),
    );
  };
  const [was, is] = [on(base), on(head)];
  const ends = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ends.filter((to) => was.get(to) !== is.get(to)).map(dayOf);
}

function lacks<Value>(list: readonly Value[] | undefined, value: Value): boolean {
  return !(list ?? []).some((each) => JSON.stringify(each) === JSON.stringify(value));
}

interface Late {
  entries: OracleEndring[];
  unntak: OracleUnntak[];
}

/** What head says of rules that base does not, and may be written down late. */
function addedTo(base: OracleKravValue, head: OracleKravValue): Late {
  return {
    entries: (head.endringer ?? []).filter((entry) => lacks(base.endringer, entry)),
    unntak: (head.unntak ?? []).filter(
      (each) => lacks(base.unntak, each) && each.vedtatt !== undefined && each.vedtatt <= each.fra,
    ),
  };
}

function without(head: OracleKravValue, { entries, unntak }: Late): OracleKravValue {
  const { endringer, unntak: all, ...rest } = head;
  const kept = (endringer ?? []).filter((entry) => !entries.includes(entry));
  const exempt = (all ?? []).filter((each) => !unntak.includes(each));
  return {
    ...rest,
    ...(kept.length === 0 ? {} : { endringer: kept }),
    ...(exempt.length === 0 ? {} : { unntak: exempt }),
  };
}

function changedOutsideEntries(base: OracleKravValue, head: OracleKravValue): boolean {
  return CHANGEABLE.some(
    (field) => JSON.stringify(base[field] ?? null) !== JSON.stringify(head[field] ?? null),
  );
}

/** §8, «Rewriting»: what a change does to the answers for days up to A. */
export function rewritingOf(base: Version, head: Version, asOfText: string): Rewriting {
  const nothing: Rewriting = {
    rewritten: [],
    moved: false,
    backdated: false,
    unrecorded: false,
    putRight: false,
  };
  const asOf = dayOf(asOfText);
  const before = base.krav;
  if (before === null) return nothing;
  const ruledByBase = underRulesOf(base, head);
  const differ = (krav: OracleKrav | null): number[] => {
    const by = { register: head.register, krav };
    if (before.value.form === 'hendelser') return periodsThatDiffer(ruledByBase, by, asOfText);
    const was = judgedAntall(ruledByBase, before, asOfText);
    return daysThatDiffer(was, krav === null ? null : judgedAntall(by, krav, asOfText), asOf);
  };
  const days = differ(head.krav);
  if (head.krav === null) return { ...nothing, rewritten: days };
  const { value } = head.krav;
  const isOld = value.gjelder_fra === undefined || value.gjelder_fra < asOfText;
  if (days.length === 0) {
    return { ...nothing, unrecorded: isOld && changedOutsideEntries(before.value, value) };
  }
  const late = addedTo(before.value, value);
  if (late.entries.length + late.unntak.length > 0) {
    const stripped = { ...head.krav, value: without(value, late) };
    if (differ(stripped).length === 0) {
      const isLate = [...late.entries, ...late.unntak].some(({ fra }) => fra < asOfText);
      return { ...nothing, backdated: isLate };
    }
  }
  const isMoved = movedOn(base, head, asOfText);
  const rewritten = days.filter((day) => !isMoved(day));
  return {
    ...nothing,
    rewritten,
    moved: rewritten.length < days.length,
    putRight: isPutRight(before.value, value, asOfText),
  };
}

/** Whether every item adds by head's rules on a day what it did in base, under the same limits. */
function movedOn(base: Version, head: Version, asOf: string): (day: number) => boolean {
  if (base.krav === null || head.krav === null) return () => false;
  if (base.krav.value.form === 'hendelser') return () => false;
  const was = judgedAntall(base, base.krav, asOf);
  const is = judgedAntall(head, head.krav, asOf);
  return (day) => groundsOn(was, day) === groundsOn(is, day);
}

/** Whether the krav says itself, in this change, that each field that changed was written wrong. */
function isPutRight(base: OracleKravValue, head: OracleKravValue, asOf: string): boolean {
  const said = (head.rettet ?? [])
    .filter((each) => lacks(base.rettet, each) && each.dato <= asOf)
    .flatMap(({ felt }) => felt);
  const fields = new Map(Object.entries(head));
  const before = new Map(Object.entries(base));
  const changed = [...new Set([...fields.keys(), ...before.keys()])].filter(
    (field) =>
      field !== 'rettet' &&
      JSON.stringify(fields.get(field) ?? null) !== JSON.stringify(before.get(field) ?? null),
  );
  return changed.length > 0 && changed.every((field) => said.includes(field));
}
