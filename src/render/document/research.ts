import { data, dataOrNotSet } from './cells.ts';
import type { OverviewKind } from './overview.ts';

/** The overview of research that the strategy asks for: every project, who it is with, and whether the promises hold. */
export const RESEARCH: OverviewKind<'forskningsprosjekt'> = {
  name: 'forskning',
  title: { nb: 'Oversikt over forskningsprosjekter', en: 'Overview of research projects' },
  projects: { nb: 'Forskningsprosjekter', en: 'Research projects' },
  columns: (language) => {
    const nb = language === 'nb';
    return [
      {
        key: 'kind',
        title: nb ? 'Type' : 'Kind',
        priority: 2,
        cell: ({ value }) => data(value.prosjekttype),
      },
      {
        key: 'role',
        title: nb ? 'Kommunens rolle' : "The municipality's role",
        priority: 3,
        cell: ({ value }) => data(value.kommunens_rolle),
      },
      {
        key: 'partners',
        title: nb ? 'Partnere' : 'Partners',
        priority: 3,
        cell: ({ value }) =>
          dataOrNotSet(value.partnere.map(({ navn }) => navn).join(', '), language),
      },
    ];
  },
  facts: ({ value }, language) => {
    const nb = language === 'nb';
    const partners = value.partnere.map(({ navn, rolle }) => `${navn} (${rolle})`).join(', ');
    const results = (value.resultater ?? []).map(({ tittel, dato }) =>
      dato === undefined ? tittel : `${tittel} (${dato})`,
    );
    return [
      { name: nb ? 'Type' : 'Kind', value: data(value.prosjekttype) },
      {
        name: nb ? 'Kommunens rolle' : "The municipality's role",
        value: data(value.kommunens_rolle),
      },
      { name: nb ? 'Partnere' : 'Partners', value: dataOrNotSet(partners, language) },
      { name: nb ? 'Resultater' : 'Results', value: dataOrNotSet(results.join('; '), language) },
    ];
  },
  opening: ({ projects }, language) => {
    const live = projects.filter(({ finished }) => !finished);
    const names = live.flatMap(({ value }) => value.partnere.map(({ navn }) => navn));
    const many = new Set(names).size;
    return [
      language === 'nb'
        ? `${many} ulike partnere er med i prosjektene som ikke er avsluttet.`
        : `${many} different partners take part in the projects that are not finished.`,
    ];
  },
};
