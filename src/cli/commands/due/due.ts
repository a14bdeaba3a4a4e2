import { typeViews } from '../../../krav/definition/type-view.ts';
import { propertyNames } from '../../../read/schema/view.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import type { Register } from '../../../register/register.ts';
import { dueDocument } from '../../../reports/due/document.ts';
import { worklist } from '../../../reports/due/due.ts';
import { failsOnDue } from '../../../reports/due/fail-on.ts';
import { dueIssue } from '../../../reports/due/issue.ts';
import { dueJson } from '../../../reports/due/json.ts';
import { linesToMend } from '../../../reports/findings/line-to-mend.ts';
import { fieldTitles } from '../../../reports/posts/field-title.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { addSpan, type Stretch } from '../../../time/stretch.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { assessSession, openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

const USUAL_WITHIN: Stretch = { days: 90, months: 0 };

/** The worklist: what is overdue, and what comes. Exits 0 whatever it holds, unless --fail-on asks otherwise. */
export function due(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  const { asOf, envelope, register } = session;
  const within = addSpan(asOf, options.within ?? USUAL_WITHIN) - asOf;
  const list = worklist(
    assessSession(session),
    within,
    linesToMend(register.findings, openLocator(session.tree)),
  );
  const { items } = list;
  const { groupBy } = options;
  const naming = { language, fieldTitle: fieldTitles(register, language) };
  if (groupBy !== null) groupingOrRefuse(groupBy, register, language);
  const outcome = answered(session, language, {
    document: () =>
      request.document === 'issue'
        ? dueIssue(list, envelope, naming)
        : dueDocument(list, groupBy, envelope, naming),
    json: () => dueJson(items, envelope),
    calendar: () => ({ items, title: register.config.title, asOf, ...naming }),
  });
  const isAtThreshold = items.some((item) => failsOnDue(item, options.failOn ?? ['none']));
  return outcome.exitCode === EXIT.done && isAtThreshold
    ? { ...outcome, exitCode: EXIT.findings }
    : outcome;
}

const OWN_GROUPINGS = ['type', 'kind', 'hva'];

/** Refuses a field that no type of the register has: they would all fall into one group without a name. */
function groupingOrRefuse(field: string, register: Register, language: Language): void {
  const [first = ''] = field.split('.');
  const views = [...typeViews(register).values()].map(({ view }) => view);
  const names = [...OWN_GROUPINGS, ...new Set(views.flatMap((view) => propertyNames(view)))];
  if (names.includes(first)) return;
  throw wrongUse(wordsIn(language).names.noGrouping(first, nearest(first, names)));
}
