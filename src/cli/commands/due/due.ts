import { typeViews } from '../../../krav/definition/type-view.ts';
import { propertyNames } from '../../../read/schema/view.ts';
import type { Register } from '../../../register/register.ts';
import { renderCalendar } from '../../../render/ics/render.ts';
import { renderDueMarkdown } from '../../../render/markdown/due.ts';
import { type DueGroup, renderDue } from '../../../render/terminal/due.ts';
import { type DueItem, dueItems } from '../../../reports/due/due.ts';
import { dueJson } from '../../../reports/due/json.ts';
import { DUE_WORDS } from '../../../reports/due/words.ts';
import { valuesAt } from '../../../reports/posts/fields.ts';
import { valueWords } from '../../../reports/posts/value-words.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { addSpan, type Stretch } from '../../../time/stretch.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { assessSession, openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

const USUAL_WITHIN: Stretch = { days: 90, months: 0 };

/** The worklist: what is overdue, and what comes. */
export function due(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  const { asOf, envelope, register } = session;
  const within = addSpan(asOf, options.within ?? USUAL_WITHIN) - asOf;
  const items = dueItems(assessSession(session), within);
  const { groupBy } = options;
  if (groupBy !== null) groupingOrRefuse(groupBy, register, language);
  const groups = () => grouped(items, groupBy, language);
  switch (settings.format) {
    case 'json':
      return { exitCode: EXIT.done, result: dueJson(items, envelope) };
    case 'ics':
      return {
        exitCode: EXIT.done,
        result: renderCalendar({ items, title: register.config.title, asOf, language }),
      };
    case 'markdown':
      return { exitCode: EXIT.done, result: renderDueMarkdown(groups(), { language, envelope }) };
    default:
      return { exitCode: EXIT.done, result: renderDue(groups(), language, settings.width) };
  }
}

const OWN_GROUPINGS = ['type', 'kind', 'hva'];

/** Refuses a field that no type of the register has: all would stand in one group without a name. */
function groupingOrRefuse(field: string, register: Register, language: Language): void {
  const [first = ''] = field.split('.');
  const views = [...typeViews(register).values()].map(({ view }) => view);
  const names = [...OWN_GROUPINGS, ...new Set(views.flatMap((view) => propertyNames(view)))];
  if (names.includes(first)) return;
  throw wrongUse(wordsIn(language).names.noGrouping(first, nearest(first, names)));
}

function grouped(items: readonly DueItem[], field: string | null, language: Language): DueGroup[] {
  if (field === null) return [{ name: null, items }];
  const groups = new Map<string, DueItem[]>();
  for (const item of items) {
    const name = groupName(item, field, language);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, each]) => ({ name, items: each }));
}

function groupName(item: DueItem, field: string, language: Language): string {
  if (field === 'type') return item.type;
  if (field === 'kind' || field === 'hva') return DUE_WORDS[item.kind][language];
  const values = valuesAt(item.post?.value, field.split('.'));
  return values.length === 0 ? '–' : values.map((value) => valueWords(value, language)).join(', ');
}
