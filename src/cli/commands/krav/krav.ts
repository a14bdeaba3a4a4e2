import type { KravResult } from '../../../krav/result.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import { responsibleInRole } from '../../../register/responsible.ts';
import type { Format } from '../../../render/formats.ts';
import { turningItems } from '../../../reports/due/krav-items.ts';
import { kravDocument, kravListDocument } from '../../../reports/krav/document.ts';
import { kravJson } from '../../../reports/krav/json.ts';
import { fieldTitles } from '../../../reports/posts/field-title.ts';
import type { LineOf } from '../../../reports/posts/place.ts';
import { responsibleForKrav } from '../../../reports/sections/promise-line.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import type { Tree } from '../../../tree/tree.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { assessSession, openSession } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-id.ts';
import { overCommits } from './over-commits.ts';
import { prove } from './prove.ts';
import { judgeSupposed } from './what-if.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Formats whose rows do not say that they are supposed. */
const AS_FACTS: ReadonlySet<Format> = new Set(['csv', 'csv-plain', 'ics']);

/** Each krav, or one: today, at every moment, and ahead. Exits 0 whatever the promises say. */
export function krav(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  if (options.proof) return prove(request, session);
  if (options.overCommits) return overCommits(request, session);
  const { asOf, envelope, register } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const { results: before } = assessSession(session, span);
  const whatIf = options.whatIf.length === 0 ? null : options.whatIf.join('; ');
  if (whatIf !== null && settings.formats.some((format) => AS_FACTS.has(format)))
    throw wrongUse(wordsIn(language).refusals.suppositionAsFacts);
  const results = whatIf === null ? before : judgeSupposed(session, whatIf, span, language);
  const asked = request.arguments[0];
  const choose = (all: readonly KravResult[]) =>
    asked === undefined ? all : [kravById(all, asked, language)];
  const chosen = choose(results);
  const [only] = chosen;
  const supposed = whatIf === null ? null : { text: whatIf, before: choose(before) };
  const ground = {
    ...{ envelope, language, supposed },
    lineOf: linesIn(session.tree),
    fieldTitle: fieldTitles(register, language),
    responsibleOf: (each: KravResult['krav']) =>
      responsibleForKrav(each, register, responsibleInRole),
  };
  return answered(session, language, {
    document: () =>
      asked === undefined || only === undefined
        ? kravListDocument(chosen, ground)
        : kravDocument(only, ground),
    json: () => kravJson(chosen, envelope, supposed?.before ?? null),
    calendar: () => ({
      items: turningItems(chosen, register),
      title: register.config.title,
      asOf,
      language,
      fieldTitle: ground.fieldTitle,
    }),
  });
}

/** Looks up lines, reading a file again only when one of its fields is asked for. */
function linesIn(tree: Tree): LineOf {
  const locator = openLocator(tree);
  return (path, field) =>
    locator.place({ kind: 'target', target: { path, pointer: field, part: 'value' } })?.start
      .line ?? null;
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
