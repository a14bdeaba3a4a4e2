import type { SomeParts } from '../../../render/formats.ts';
import { documentJson } from '../../../reports/document/json.ts';
import { statusJson } from '../../../reports/status/json.ts';
import type { MadeReport } from './report-document.ts';

/** The parts of a report. */
export function reportAnswer({ document, status, since }: MadeReport): SomeParts {
  return {
    document: () => document,
    json: () =>
      document.request?.report === 'status'
        ? statusJson(status, since, document.language)
        : documentJson(document),
  };
}
