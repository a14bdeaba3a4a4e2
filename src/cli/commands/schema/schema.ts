import { jsonText } from '../../../reports/document/envelope-json.ts';
import { schemaDocument } from '../../../reports/schema/document.ts';
import { EXIT, type Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { openSession } from '../../session/session.ts';
import { describedType } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** What a type's posts may hold: in words, or the schema itself as JSON. */
export function schema(request: CommandRequest): Outcome {
  const { settings } = request;
  const { register, envelope } = openSession(request);
  const type = describedType(register, request.arguments[0] ?? '', settings.language);
  return {
    exitCode: EXIT.done,
    answer: {
      document: () => schemaDocument(type, envelope, settings.language),
      json: () => jsonText(type.type.schema),
    },
  };
}
