import type { Document } from '../../../reports/document/document.ts';
import type { RequestOf } from '../../line/command.ts';
import type { declaration } from './declaration.ts';

/** What `--for` can ask of a check; null for its usual document. */
type Asked = RequestOf<typeof declaration>['document'];

/** The document that is asked for, of those that there are. */
export function documentOf(
  asked: Asked,
  documents: Readonly<Record<NonNullable<Asked> | 'usual', () => Document>>,
): Document {
  return documents[asked ?? 'usual']();
}
