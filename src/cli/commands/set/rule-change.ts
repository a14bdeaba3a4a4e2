import { type Edit, edited } from '../../../edit/edit.ts';
import { keyAndValue } from '../../../edit/written-value.ts';
import { isRuleField } from '../../../krav/definition/supposed-rule.ts';
import { isList, type Json, type JsonObject, property } from '../../../read/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { type Day, formatIsoDay } from '../../../time/day.ts';
import type { AskedEdit } from '../../editing/edited-file.ts';
import { isInForceBefore } from '../../editing/krav-in-force.ts';
import { shellLine } from '../../editing/shell-line.ts';
import type { EditTarget } from '../../editing/target.ts';
import { wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import type { declaration } from './declaration.ts';

const CHANGES = 'endringer';

/** Whether anything is said of the decision of a change, which only the rule of a krav has. */
export function isDecided(options: RequestOf<typeof declaration>['options']): boolean {
  return firstGiven(options, ['fra', 'vedtatt', 'vedtak', 'begrunnelse']) !== null;
}

/**
 * The edits of a krav: of its rule, once it is in force, as an entry among its changes with the day and the
 * decision, so that what was promised before stands. Without these the edit is refused with what to write.
 */
export function ruleChange(
  { options, settings, world }: RequestOf<typeof declaration>,
  asOf: Day,
  { post }: EditTarget,
  asked: readonly AskedEdit[],
): AskedEdit[] {
  const words = wordsIn(settings.language).edit;
  const ofRule = asked.filter(({ edit }) => isRuleField(post.value, String(edit.path[0])));
  const others = asked.filter((each) => !ofRule.includes(each));
  const { fra, vedtatt, vedtak, begrunnelse } = options;
  if (ofRule.length === 0) {
    if (isDecided(options)) throw wrongUse(words.fromWithoutRule);
    return [...asked];
  }
  if (!isDecided(options) && !isInForceBefore(post.value, asOf)) return [...asked];
  const fields = Object.fromEntries(ofRule.map(({ edit }) => ruleField(edit, post.value)));
  if (fra === null || vedtak === null) {
    const from = fra === null ? words.fromPlaceholder : formatIsoDay(fra);
    const decision = vedtak ?? words.decisionPlaceholder;
    const more = [
      ...(fra === null ? ['--fra', from] : []),
      ...(vedtak === null ? ['--vedtak', decision] : []),
    ];
    const entry = { fra: from, vedtak: decision, ...fields };
    const text = keyAndValue(CHANGES, [entry], 0, { lineEnd: '\n', listIndent: 2 }) ?? '';
    const line = shellLine(['baerum-innov', ...world.arguments, ...more]);
    throw wrongUse(words.ruleInForce(post.id, text.replace(/^/gm, '  '), line));
  }
  const entry: JsonObject = {
    fra: formatIsoDay(fra),
    ...(vedtatt === null ? {} : { vedtatt: formatIsoDay(vedtatt) }),
    vedtak,
    ...(begrunnelse === null ? {} : { begrunnelse }),
    ...fields,
  };
  return [...others, entryEdit(post.value, entry)];
}

/** A field of the rule as an edit leaves it; null takes it away. */
function ruleField(edit: Edit, value: JsonObject): [string, Json] {
  const name = String(edit.path[0]);
  return [name, property(edited(value, edit), name) ?? null];
}

/** A new entry in order of its day, or more fields in the one of that day. */
function entryEdit(value: JsonObject, entry: JsonObject): AskedEdit {
  const entries = property(value, CHANGES);
  const list = isList(entries) ? entries : [];
  const from = String(entry['fra']);
  const asked = `${CHANGES}+=${from}`;
  const same = list.findIndex((each) => property(each, 'fra') === from);
  if (same >= 0) {
    const old = list[same];
    const joined =
      typeof old === 'object' && old !== null && !isList(old) ? { ...old, ...entry } : entry;
    return { edit: { kind: 'set', path: [CHANGES, same], value: joined }, asked };
  }
  const at = list.filter((each) => String(property(each, 'fra') ?? '') < from).length;
  return { edit: { kind: 'insert', path: [CHANGES], at, value: entry }, asked };
}
