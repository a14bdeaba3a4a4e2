import type { Request } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { wrongUse } from '../outcome.ts';

export function explain(_request: Request): Outcome {
  throw wrongUse('explain');
}
