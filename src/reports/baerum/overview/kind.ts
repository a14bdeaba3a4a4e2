import type { Language } from '../../../text/language.ts';
import type { Fact } from '../../document/document.ts';
import type { ReportName } from '../../document/report-name.ts';
import type { ColumnOf } from '../../document/table.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';

/** What is special to one kind of project: its names, its columns, and its facts. */
export interface OverviewKind<T extends ProjectType> {
  readonly name: ReportName;
  readonly title: (day: string, language: Language) => string;
  readonly projects: (language: Language) => string;
  readonly columns: (language: Language) => readonly ColumnOf<Project<T>>[];
  readonly facts: (project: Project<T>, language: Language) => readonly Fact[];
  readonly opening: (overview: ProjectOverview<T>, language: Language) => readonly string[];
}
