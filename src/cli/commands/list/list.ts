import { wordsOf } from '../../../diagnostic/catalogue.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { whereScope } from '../../../query/check/scope.ts';
import { compileExpression, type Expression } from '../../../query/expression.ts';
import { checkFieldFilter, filterProblemWords } from '../../../query/filter/check.ts';
import { type FieldFilter, parseFieldFilter } from '../../../query/filter/field-filter.ts';
import { expressionFindings } from '../../../query/findings.ts';
import { references as referencesOf } from '../../../register/references.ts';
import type { Register } from '../../../register/register.ts';
import { listDocument } from '../../../reports/list/document.ts';
import { listJson } from '../../../reports/list/json.ts';
import { listReport } from '../../../reports/list/list.ts';
import { type Criteria, selectPosts } from '../../../reports/list/select.ts';
import { columnsOf } from '../../../reports/posts/columns.ts';
import { leftOutOf } from '../../../reports/sections/left-out.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Finds posts of one type, or with `--search` a text in the posts of all. */
export async function list(request: CommandRequest): Promise<Outcome> {
  const { settings, options } = request;
  const { language } = settings;
  if (options.search !== null) {
    const { search } = await import('./search.ts');
    return search(request, options.search);
  }
  if (options.all) throw wrongUse(wordsIn(language).usage.searchWhere);
  if (request.arguments.length === 0) {
    const { argumentMissing, seeHelp } = wordsIn(language).usage;
    throw wrongUse(`${argumentMissing('type')}\n${seeHelp}`);
  }
  const session = openSession(request);
  const { register, asOf, envelope } = session;
  const [typeName = '', ...filterTexts] = request.arguments;
  const type = typeOrRefuse(register, typeName, language);
  const criteria: Criteria = {
    filters: filterTexts.map((text) => filterOrRefuse(text, type, language)),
    activeOnly: options.active,
    where: options.where === null ? null : whereOrRefuse(options.where, type, register, language),
  };
  const found = selectPosts(register, type, asOf, criteria);
  const columns = options.columns ?? columnsOf(type.type);
  const { sort, groupBy } = options;
  for (const field of [...columns, sort?.replace(/^-/, ''), groupBy]) {
    if (field != null) fieldOrRefuse(field, type, language);
  }
  const leftOut = leftOutOf(register, [type.type.name]);
  const report = listReport(typeName, found.posts, { columns, sort, groupBy, leftOut });
  const stderr = unansweredWords(
    found.unanswered.map(({ post }) => post.id),
    language,
  );
  const posts = report.groups.flatMap((group) => group.posts);
  const isEditable = groupBy === null && settings.knownAt === null;
  const { editable } = await import('./editable.ts');
  const sheet = () =>
    editable(session, type, posts, { columns: options.columns, leftOut }, language);
  return answered(
    session,
    language,
    {
      document: () => listDocument(report, type, envelope, language),
      json: () => listJson(report, envelope),
      ...(isEditable ? { sheet } : {}),
    },
    stderr,
  );
}

function filterOrRefuse(text: string, type: TypeView, language: Language): FieldFilter {
  const parsed = parseFieldFilter(text);
  if (parsed.kind === 'refused') throw wrongUse(wordsIn(language).refusals.notAFilter(text));
  const problem = checkFieldFilter(parsed.filter, type.view);
  if (problem !== null) throw wrongUse(filterProblemWords(problem, language));
  return parsed.filter;
}

function fieldOrRefuse(field: string, type: TypeView, language: Language): void {
  const parsed = parseFieldFilter(`${field}=`);
  const problem = parsed.kind === 'filter' ? checkFieldFilter(parsed.filter, type.view) : null;
  if (problem !== null) throw wrongUse(filterProblemWords(problem, language));
}

function whereOrRefuse(
  source: string,
  type: TypeView,
  register: Register,
  language: Language,
): Expression {
  const compiled = compileExpression(source, whereScope(type.view, referencesOf(register)));
  if (compiled.kind === 'compiled') return compiled.expression;
  const lines = compiled.problems.flatMap((problem) => {
    const [finding] = expressionFindings([problem], () => ({ kind: 'nowhere' }));
    const words = finding === undefined ? '' : wordsOf(finding, language).message;
    const carets = `${' '.repeat(problem.from)}${'^'.repeat(Math.max(1, problem.to - problem.from))}`;
    return source.includes('\n') ? [words] : [`  ${source}`, `  ${carets} ${words}`];
  });
  throw wrongUse(['--where:', ...lines].join('\n'));
}

function unansweredWords(ids: readonly string[], language: Language): string | null {
  if (ids.length === 0) return null;
  const shown = ids.slice(0, 5).join(', ');
  const more = ids.length > 5 ? ', …' : '';
  return wordsIn(language).refusals.unanswered(ids.length, `${shown}${more}`);
}
