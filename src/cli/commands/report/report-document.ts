import type { Assessment } from '../../../krav/assessment.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import { overviewDocument } from '../../../reports/baerum/overview/document.ts';
import { ENTREPRENEURS } from '../../../reports/baerum/overview/entrepreneurs.ts';
import type { OverviewKind } from '../../../reports/baerum/overview/kind.ts';
import { RESEARCH } from '../../../reports/baerum/overview/research.ts';
import { type ProjectType, projectOverview } from '../../../reports/baerum/projects.ts';
import type { Document } from '../../../reports/document/document.ts';
import type { ReportName } from '../../../reports/document/report-name.ts';
import { linesToMend } from '../../../reports/findings/line-to-mend.ts';
import type { SinceReport } from '../../../reports/since/since.ts';
import { statusDocument } from '../../../reports/status/document.ts';
import { type StatusReport, statusReport } from '../../../reports/status/status.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { addDays, formatIsoDay } from '../../../time/day.ts';
import { wrongUse } from '../../io/outcome.ts';
import { checkSession, type Session, sessionOn } from '../../session/session.ts';
import { periodOption } from '../../session/span.ts';

/** A report as asked for: the status model, what has changed since, and the document they make. */
export interface MadeReport {
  readonly status: StatusReport;
  readonly since: SinceReport | null;
  readonly document: Document;
}

/** The options that choose the days a report is about. */
export interface ReportDays {
  readonly since: string | null;
  readonly period: string | null;
}

/** Makes a report of a register: `--period` sets its day and what it is compared with, `--since` the latter. */
export async function makeReport(
  name: ReportName,
  opened: Session,
  options: ReportDays,
): Promise<MadeReport> {
  const { session, since: asked } = inPeriod(opened, options);
  const { language } = session.place;
  const assessment = checkSession(session);
  const status = statusReport(
    assessment,
    session.envelope,
    linesToMend(session.register.findings, openLocator(session.tree)),
  );
  const since = asked === null ? null : await sinceAsked(asked, session, assessment);
  switch (name) {
    case 'status':
      return { status, since, document: statusDocument(status, since, language) };
    case 'forskning':
      return { status, since, document: overview('forskningsprosjekt', RESEARCH) };
    case 'sosiale-entreprenorer':
      return { status, since, document: overview('sosialt-entreprenorprosjekt', ENTREPRENEURS) };
  }

  function overview<T extends ProjectType>(type: T, kind: OverviewKind<T>): Document {
    const found = projectOverview(assessment, type);
    if (found === null) throw wrongUse(wordsIn(language).refusals.reportNeedsType(name, type));
    return overviewDocument(found, kind, { status, since, language });
  }
}

/** What has changed since; what reads stored reports is loaded only for it. */
async function sinceAsked(text: string, session: Session, now: Assessment): Promise<SinceReport> {
  const { sinceOption } = await import('./since.ts');
  return sinceOption(text, session, now);
}

function inPeriod(
  session: Session,
  options: ReportDays,
): { readonly session: Session; readonly since: string | null } {
  const { since, period } = options;
  if (period === null) return { session, since };
  const { place, tree, register, asOf, envelope } = session;
  const { from, to } = periodOption(period, {
    asOf,
    periods: register.config.periods,
    language: place.language,
  });
  return {
    session: sessionOn({ place, tree, register, asOf: to, knownAt: envelope.knownAt }),
    since: since ?? formatIsoDay(addDays(from, -1)),
  };
}
