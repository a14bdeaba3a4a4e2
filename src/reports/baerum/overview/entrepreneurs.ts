import { wordsIn } from '../../../text/catalogue.ts';
import { dataOrNotSet, namesOf } from '../../posts/cells.ts';
import { unreadIn } from '../../sections/left-out.ts';
import type { OverviewKind } from './kind.ts';

/** The overview of projects with social entrepreneurs. */
export const ENTREPRENEURS: OverviewKind<'sosialt-entreprenorprosjekt'> = {
  name: 'sosiale-entreprenorer',
  title: (day, language) => wordsIn(language).overview.entrepreneurs.title(day),
  projects: (language) => wordsIn(language).overview.entrepreneurs.projects,
  columns: (language) => {
    const words = wordsIn(language).overview.entrepreneurs;
    return [
      {
        key: 'entrepreneurs',
        title: words.entrepreneur,
        priority: 2,
        cell: ({ value }) => dataOrNotSet(namesOf(value.entreprenorer).join(', '), language),
      },
      {
        key: 'form',
        title: words.form,
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.samarbeidsform, language),
      },
      {
        key: 'basis',
        title: words.basis,
        priority: 3,
        cell: ({ value }) => dataOrNotSet(value.stottegrunnlag, language),
      },
    ];
  },
  facts: ({ value }, language) => {
    const words = wordsIn(language).overview.entrepreneurs;
    const names = (value.entreprenorer ?? []).map(({ navn, orgform }) =>
      orgform === undefined ? navn : `${navn} (${orgform})`,
    );
    const measured = (value.malinger ?? []).map(
      ({ indikator, dato, verdi, enhet }) =>
        `${indikator}: ${verdi}${enhet === undefined ? '' : ` ${enhet}`} (${dato})`,
    );
    return [
      { name: words.entrepreneur, value: dataOrNotSet(names.join(', '), language) },
      { name: words.need, value: dataOrNotSet(value.samfunnsbehov, language) },
      { name: words.target, value: dataOrNotSet(value.malgruppe, language) },
      { name: words.form, value: dataOrNotSet(value.samarbeidsform, language) },
      { name: words.basis, value: dataOrNotSet(value.stottegrunnlag, language) },
      { name: words.carriedOn, value: dataOrNotSet(value.viderefores, language) },
      { name: words.measurements, value: dataOrNotSet(measured.join('; '), language) },
    ];
  },
  opening: ({ projects, leftOut }, language) => {
    const live = projects.filter(({ finished }) => !finished);
    const many = new Set(live.flatMap(({ value }) => namesOf(value.entreprenorer))).size;
    return many === 0
      ? []
      : [wordsIn(language).overview.entrepreneurs.opening(many, unreadIn(leftOut).length > 0)];
  },
};
