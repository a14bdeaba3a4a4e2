import type { KravResult } from '../../../krav/result.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import { kravCsv } from '../../../render/csv/krav.ts';
import { renderCalendar } from '../../../render/ics/render.ts';
import { type KravDocument, renderKravMarkdown } from '../../../render/markdown/krav.ts';
import { renderKravListMarkdown } from '../../../render/markdown/krav-list.ts';
import { renderKrav } from '../../../render/terminal/krav.ts';
import { renderKravList, renderKravShort } from '../../../render/terminal/krav-list.ts';
import { renderWhatIf } from '../../../render/terminal/what-if.ts';
import { breachItems } from '../../../reports/due/due.ts';
import { kravJson } from '../../../reports/krav/json.ts';
import type { LineOf } from '../../../reports/posts/place.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import type { Tree } from '../../../tree/tree.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { assessSession, openSession } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-named.ts';
import { overCommits } from './over-commits.ts';
import { judgeSupposed } from './what-if.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Each krav, or one: today, at every moment, and ahead. Exits 0 whatever the promises say. */
export function krav(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  if (options.overCommits) return overCommits(request, session);
  const { asOf, envelope, register } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const { results: before } = assessSession(session, span);
  const { whatIf } = options;
  if (whatIf !== null && settings.formats.some((format) => format === 'csv' || format === 'ics'))
    throw wrongUse(wordsIn(language).refusals.suppositionAsFacts);
  const results = whatIf === null ? before : judgeSupposed(session, whatIf, span, language);
  const asked = request.arguments[0];
  const choose = (all: readonly KravResult[]) =>
    asked === undefined ? all : [kravById(all, asked, language)];
  const chosen = choose(results);
  const lineOf = linesIn(session.tree);
  const view = { asOf, language, width: settings.width, lineOf };
  switch (settings.format) {
    case 'json':
      return {
        exitCode: EXIT.done,
        result: kravJson(chosen, envelope, whatIf === null ? null : choose(before)),
      };
    case 'csv':
      return { exitCode: EXIT.done, result: kravCsv(chosen) };
    case 'ics':
      return {
        exitCode: EXIT.done,
        result: renderCalendar({
          items: breachItems(chosen),
          title: register.config.title,
          asOf,
          language,
        }),
      };
    case 'markdown':
      return {
        exitCode: EXIT.done,
        result: inMarkdown(chosen, asked !== undefined, {
          language,
          envelope,
          supposed: whatIf,
          lineOf,
        }),
      };
    default: {
      const [only] = chosen;
      const headline = whatIf === null ? '' : renderWhatIf(choose(before), chosen, whatIf, view);
      if (whatIf !== null && asked === undefined) return { exitCode: EXIT.done, result: headline };
      if (asked === undefined || only === undefined)
        return { exitCode: EXIT.done, result: renderKravList(chosen, view) };
      return {
        exitCode: EXIT.done,
        result: settings.quiet
          ? renderKravShort(only, view)
          : `${headline}${headline === '' ? '' : '\n'}${renderKrav(only, view)}`,
      };
    }
  }
}

/** Looks up lines, reading a file again only when one of its fields is asked for. */
function linesIn(tree: Tree): LineOf {
  const locator = openLocator(tree);
  return (path, field) =>
    locator.place({ kind: 'target', target: { path, pointer: field, part: 'value' } })?.start
      .line ?? null;
}

function inMarkdown(
  results: readonly KravResult[],
  isOneAsked: boolean,
  shown: KravDocument,
): string {
  const [only] = results;
  return isOneAsked && only !== undefined
    ? renderKravMarkdown(only, shown)
    : renderKravListMarkdown(results, shown);
}

function kravById(results: readonly KravResult[], id: string, language: Language): KravResult {
  const found = results.find(({ krav: each }) => each.id === bareId(id));
  if (found !== undefined) return found;
  throw unknownKrav(
    id,
    results.map(({ krav: each }) => each.id),
    language,
  );
}
