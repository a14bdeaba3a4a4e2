import { numberInWords } from '../../../text/people.ts';
import { dataOrNotSet, namesOf } from '../../document/cells.ts';
import type { OverviewKind } from './kind.ts';

/** The overview of projects with social entrepreneurs. */
export const ENTREPRENEURS: OverviewKind<'sosialt-entreprenorprosjekt'> = {
  name: 'sosiale-entreprenorer',
  title: { nb: 'Prosjekter med sosiale entreprenører', en: 'Projects with social entrepreneurs' },
  projects: {
    nb: 'Prosjekter med sosiale entreprenører',
    en: 'Projects with social entrepreneurs',
  },
  columns: (language) => {
    const nb = language === 'nb';
    return [
      {
        key: 'entrepreneurs',
        title: nb ? 'Entreprenør' : 'Entrepreneur',
        priority: 2,
        cell: ({ value }) => dataOrNotSet(namesOf(value.entreprenorer).join(', '), language),
      },
      {
        key: 'form',
        title: nb ? 'Samarbeidsform' : 'Form of cooperation',
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.samarbeidsform, language),
      },
      {
        key: 'basis',
        title: nb ? 'Støttegrunnlag' : 'Basis of support',
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.stottegrunnlag, language),
      },
    ];
  },
  facts: ({ value }, language) => {
    const nb = language === 'nb';
    const measured = (value.malinger ?? []).map(
      ({ indikator, dato, verdi, enhet }) =>
        `${indikator}: ${verdi}${enhet === undefined ? '' : ` ${enhet}`} (${dato})`,
    );
    return [
      {
        name: nb ? 'Entreprenør' : 'Entrepreneur',
        value: dataOrNotSet(
          (value.entreprenorer ?? [])
            .map(({ navn, orgform }) => (orgform === undefined ? navn : `${navn} (${orgform})`))
            .join(', '),
          language,
        ),
      },
      {
        name: nb ? 'Samfunnsbehov' : 'Need in society',
        value: dataOrNotSet(value.samfunnsbehov, language),
      },
      { name: nb ? 'Målgruppe' : 'Target group', value: dataOrNotSet(value.malgruppe, language) },
      {
        name: nb ? 'Samarbeidsform' : 'Form of cooperation',
        value: dataOrNotSet(value.samarbeidsform, language),
      },
      {
        name: nb ? 'Støttegrunnlag' : 'Basis of support',
        value: dataOrNotSet(value.stottegrunnlag, language),
      },
      { name: nb ? 'Videreføres' : 'Carried on', value: dataOrNotSet(value.viderefores, language) },
      {
        name: nb ? 'Målinger' : 'Measurements',
        value: dataOrNotSet(measured.join('; '), language),
      },
    ];
  },
  opening: ({ projects }, language) => {
    const live = projects.filter(({ finished }) => !finished);
    const many = new Set(live.flatMap(({ value }) => namesOf(value.entreprenorer))).size;
    if (many === 0) return [];
    return [
      language === 'nb'
        ? `I prosjektene som ikke er avsluttet: ${numberInWords(many, 'nb')} ${many === 1 ? 'entreprenør' : 'ulike entreprenører'}.`
        : `In the projects that are not finished: ${numberInWords(many, 'en')} ${many === 1 ? 'entrepreneur' : 'different entrepreneurs'}.`,
    ];
  },
};
