import { openLocator } from '../../../read/yaml/locate.ts';
import { findText } from '../../../register/find-text.ts';
import { type SearchReport, searchDocument, searchJson } from '../../../reports/list/search.ts';
import { fieldTitles } from '../../../reports/posts/field-title.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Finds a text in all values of the posts of one type, or of all: what is found, and where it stands. */
export function search(request: CommandRequest, wanted: string): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const [typeName, ...filters] = request.arguments;
  const words = wordsIn(language).usage;
  const other = firstGiven(options, ['active', 'where', 'sort', 'columns', 'groupBy']);
  if (other !== null || filters.length > 0) throw wrongUse(words.searchAlone);
  if (options.all !== (typeName === undefined)) throw wrongUse(words.searchWhere);
  const session = openSession(request);
  const { register, tree, envelope } = session;
  const types =
    typeName === undefined
      ? [...register.types.keys()]
      : [typeOrRefuse(register, typeName, language).type.name];
  const locator = openLocator(tree);
  const found: SearchReport = {
    wanted,
    types,
    hits: findText(register, types, wanted).map(({ where, ...hit }) => ({
      ...hit,
      at: locator.place(where)?.start ?? null,
    })),
  };
  return answered(session, language, {
    document: () => searchDocument(found, envelope, language, fieldTitles(register, language)),
    json: () => searchJson(found, envelope),
  });
}
