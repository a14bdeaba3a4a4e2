import type { Language, Words } from '../../../text/language.ts';
import type { ColumnOf } from '../../document/cells.ts';
import type { Cell, ReportDocument } from '../../document/document.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';

/** What is special to one kind of project: its names, its columns, and its facts. */
export interface OverviewKind<T extends ProjectType> {
  readonly name: ReportDocument['name'];
  readonly title: Words;
  readonly projects: Words;
  readonly columns: (language: Language) => readonly ColumnOf<Project<T>>[];
  readonly facts: (
    project: Project<T>,
    language: Language,
  ) => readonly { readonly name: string; readonly value: Cell }[];
  readonly opening: (overview: ProjectOverview<T>, language: Language) => readonly string[];
}
