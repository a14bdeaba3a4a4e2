import type { TypeView } from '../../../krav/definition/type-view.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { schemaDocument } from '../../../reports/schema/document.ts';
import { templateColumns } from '../../../sheet/template.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { EXIT, type Outcome } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';

/** An empty sheet for posts of a type where a spreadsheet is asked for; else what the type's fields are. */
export function template(session: Session, type: TypeView, language: Language): Outcome {
  const { register, envelope } = session;
  const idsOf = (name: string) => register.postsOf(name).map(({ id }) => id);
  return {
    exitCode: EXIT.done,
    answer: {
      document: () => schemaDocument(type, envelope, language),
      json: () => jsonText(type.type.schema),
      sheet: () => ({
        sheets: [
          {
            name: type.type.title[language],
            columns: templateColumns(type.view, idsOf),
            content: null,
          },
        ],
        choicesName: wordsIn(language).sheet.choices,
        kept: null,
      }),
    },
  };
}
