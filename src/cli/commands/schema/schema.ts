import { renderSchema } from '../../../render/terminal/schema.ts';
import { jsonText } from '../../../reports/envelope-json.ts';
import { EXIT, type Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { openSession } from '../../session/session.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** What a type's posts may hold: in words in the terminal, the schema itself as JSON. */
export function schema(request: CommandRequest): Outcome {
  const { settings } = request;
  const { register } = openSession(request);
  const type = typeOrRefuse(register, request.arguments[0] ?? '', settings.language);
  const result =
    settings.format === 'json'
      ? jsonText(type.type.schema)
      : renderSchema(type, settings.language, settings.width);
  return { exitCode: EXIT.done, result };
}
