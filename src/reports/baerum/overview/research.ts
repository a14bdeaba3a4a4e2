import { wordsIn } from '../../../text/catalogue.ts';
import { dataOrNotSet, namesOf } from '../../posts/cells.ts';
import { unreadIn } from '../../sections/left-out.ts';
import type { OverviewKind } from './kind.ts';

/** The overview of research that the strategy asks for: every project, who it is with, and whether the promises hold. */
export const RESEARCH: OverviewKind<'forskningsprosjekt'> = {
  name: 'forskning',
  title: (day, language) => wordsIn(language).overview.research.title(day),
  projects: (language) => wordsIn(language).overview.research.projects,
  columns: (language) => {
    const words = wordsIn(language).overview.research;
    return [
      {
        key: 'kind',
        title: words.kind,
        priority: 2,
        cell: ({ value }) => dataOrNotSet(value.prosjekttype, language),
      },
      {
        key: 'role',
        title: words.role,
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.kommunens_rolle, language),
      },
      {
        key: 'partners',
        title: words.partners,
        priority: 3,
        cell: ({ value }) => dataOrNotSet(namesOf(value.partnere).join(', '), language),
      },
    ];
  },
  facts: ({ value }, language) => {
    const words = wordsIn(language).overview.research;
    const partners = (value.partnere ?? [])
      .map(({ navn, rolle }) => `${navn} (${rolle})`)
      .join(', ');
    const results = (value.resultater ?? []).map(({ tittel, dato }) =>
      dato === undefined ? tittel : `${tittel} (${dato})`,
    );
    return [
      { name: words.kind, value: dataOrNotSet(value.prosjekttype, language) },
      { name: words.role, value: dataOrNotSet(value.kommunens_rolle, language) },
      { name: words.partners, value: dataOrNotSet(partners, language) },
      { name: words.results, value: dataOrNotSet(results.join('; '), language) },
    ];
  },
  opening: ({ projects, leftOut }, language) => {
    const live = projects.filter(({ finished }) => !finished);
    const many = new Set(live.flatMap(({ value }) => namesOf(value.partnere))).size;
    return many === 0
      ? []
      : [wordsIn(language).overview.research.opening(many, unreadIn(leftOut).length > 0)];
  },
};
