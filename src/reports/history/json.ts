import { formatIsoDay } from '../../time/day.ts';
import { envelopeJson, jsonText } from '../document/envelope-json.ts';
import { fieldEntry } from '../posts/field-json.ts';
import type { HistoryChange, HistoryReport } from './history.ts';

/** A post through the commits as JSON, `baerum-innov/history/1` (schemas/output/history.schema.json). */
export function historyJson(report: HistoryReport): string {
  return jsonText({
    ...envelopeJson('history/1', report.envelope),
    type: report.type,
    id: report.id,
    title: report.title,
    commitCount: report.commitCount,
    changes: report.changes.map(changeEntry),
  });
}

function changeEntry({ commit, event }: HistoryChange) {
  return {
    commit: commit === null ? null : { ...commit, day: formatIsoDay(commit.day) },
    kind: event.kind,
    path: event.path,
    movedFrom: event.movedFrom,
    fields: event.fields.map(fieldEntry),
  };
}
