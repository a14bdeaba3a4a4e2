import { numberInWords } from '../../../text/people.ts';
import { dataOrNotSet, namesOf } from '../../document/cells.ts';
import type { OverviewKind } from './kind.ts';

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
        cell: ({ value }) => dataOrNotSet(value.prosjekttype, language),
      },
      {
        key: 'role',
        title: nb ? 'Kommunens rolle' : "The municipality's role",
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.kommunens_rolle, language),
      },
      {
        key: 'partners',
        title: nb ? 'Partnere' : 'Partners',
        priority: 3,
        cell: ({ value }) => dataOrNotSet(namesOf(value.partnere).join(', '), language),
      },
    ];
  },
  facts: ({ value }, language) => {
    const nb = language === 'nb';
    const partners = (value.partnere ?? [])
      .map(({ navn, rolle }) => `${navn} (${rolle})`)
      .join(', ');
    const results = (value.resultater ?? []).map(({ tittel, dato }) =>
      dato === undefined ? tittel : `${tittel} (${dato})`,
    );
    return [
      { name: nb ? 'Type' : 'Kind', value: dataOrNotSet(value.prosjekttype, language) },
      {
        name: nb ? 'Kommunens rolle' : "The municipality's role",
        value: dataOrNotSet(value.kommunens_rolle, language),
      },
      { name: nb ? 'Partnere' : 'Partners', value: dataOrNotSet(partners, language) },
      { name: nb ? 'Resultater' : 'Results', value: dataOrNotSet(results.join('; '), language) },
    ];
  },
  opening: ({ projects }, language) => {
    const live = projects.filter(({ finished }) => !finished);
    const names = live.flatMap(({ value }) => namesOf(value.partnere));
    const many = new Set(names).size;
    if (many === 0) return [];
    return [
      language === 'nb'
        ? `Med i prosjektene som ikke er avsluttet: ${numberInWords(many, 'nb')} ${many === 1 ? 'partner' : 'ulike partnere'}.`
        : `In the projects that are not finished: ${numberInWords(many, 'en')} ${many === 1 ? 'partner' : 'different partners'}.`,
    ];
  },
};
