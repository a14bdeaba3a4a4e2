import { jsonText } from '../document/envelope-json.ts';
import type { InitReport } from './init.ts';

/** A repository that is begun as JSON, `baerum-innov/init/1` (schemas/output/init.schema.json). */
export function initJson(report: InitReport, toolVersion: string, exitCode: number): string {
  const { state, folder, files, kept, next } = report;
  return jsonText({
    format: 'baerum-innov/init/1',
    toolVersion,
    exitCode,
    state,
    folder,
    files,
    kept,
    next,
  });
}
