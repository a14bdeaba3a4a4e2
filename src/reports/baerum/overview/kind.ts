import type { Language, Words } from '../../../text/language.ts';
import type { ColumnOf } from '../../document/table.ts';
import type { Value } from '../../document/value.ts';
import type { ReportName } from '../../report-name.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';

/** What is special to one kind of project: its names, its columns, and its facts. */
export interface OverviewKind<T extends ProjectType> {
  readonly name: ReportName;
  readonly title: Words;
  readonly projects: Words;
  readonly columns: (language: Language) => readonly ColumnOf<Project<T>>[];
  readonly facts: (
    project: Project<T>,
    language: Language,
  ) => readonly { readonly name: string; readonly value: Value }[];
  readonly opening: (overview: ProjectOverview<T>, language: Language) => readonly string[];
}
