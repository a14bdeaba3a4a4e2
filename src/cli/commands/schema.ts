import type { Request } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { wrongUse } from '../outcome.ts';

export function schema(_request: Request): Outcome {
  throw wrongUse('schema');
}
