import { virtualField } from '../../query/field-filter.ts';
import type { FundUse } from '../../reports/baerum/fund.ts';
import type { Measures } from '../../reports/baerum/measures.ts';
import { columnsOf } from '../../reports/columns.ts';
import type { TypeSection } from '../../reports/type-section.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay, writtenKroner } from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';
import { HEADINGS, NOT_SET } from '../words/status.ts';
import { bulletList, heading, labelled, paragraph } from './blocks.ts';
import { postTable } from './list.ts';
import { markdownTable } from './table.ts';

/** The tiltak, one row each; what is not set says so. */
export function measurePart({ rows }: Measures, language: Language): string[] {
  const nb = language === 'nb';
  const notSet = NOT_SET[language];
  const titles = nb
    ? ['Tiltak', 'Ansvarlig', 'Status', 'Vurdering', 'Siste nytt', 'Frist', 'Krav']
    : ['Measure', 'Responsible', 'Status', 'Assessment', 'Latest news', 'Deadline', 'Krav'];
  const table = markdownTable(
    [{ title: 'Nr', align: 'right' }, ...titles.map((title) => ({ title }))],
    rows.map((row) => [
      row.label,
      row.title,
      row.responsible ?? notSet,
      row.status ?? notSet,
      row.assessment ?? notSet,
      row.news ?? notSet,
      row.deadline === null ? notSet : writtenDay(row.deadline),
      row.krav.length === 0
        ? '–'
        : row.krav.map(({ krav, verdict }) => `${krav.id} ${VERDICT_SIGNS[verdict]}`).join(', '),
    ]),
  );
  return [heading(2, HEADINGS.measures[language]), table];
}

/** The posts of one type that are not surely finished. */
export function typePart({ type, view, posts, counts }: TypeSection, language: Language): string[] {
  const nb = language === 'nb';
  const facts = [
    `${counts.running} ${nb ? 'går' : 'running'}`,
    `${counts.paused} ${nb ? 'på pause' : 'paused'}`,
    `${counts.unclear} ${nb ? (counts.unclear === 1 ? 'uklart' : 'uklare') : 'unclear'}`,
    `${counts.planned} ${nb ? (counts.planned === 1 ? 'planlagt' : 'planlagte') : 'planned'}`,
  ];
  return [
    heading(2, type.title[language]),
    paragraph(facts.join(' · ')),
    posts.length === 0
      ? paragraph(nb ? 'Ingen går eller er planlagt.' : 'None is running or planned.')
      : postTable(withActivity(columnsOf(type)), posts, view, language),
  ];
}

/** The status by the log does not show that a life is unclear: whether it runs is always told. */
function withActivity(columns: readonly string[]): readonly string[] {
  return columns.some((field) => virtualField(field) === 'active')
    ? columns
    : [...columns, 'active'];
}

/** The money of the fund that is committed, against the frame of the year. */
export function fundPart(
  { year, committed, unclear, withoutAmount, frame }: FundUse,
  language: Language,
): string[] {
  const nb = language === 'nb';
  return [
    heading(2, { nb: 'FoI-fondet', en: 'The FoI fund' }[language]),
    bulletList([
      labelled(
        nb ? 'Tilsagn til prosjekter som går' : 'Committed to projects that run',
        writtenKroner(committed),
      ),
      labelled(
        nb ? 'Av dette til prosjekter som er uklare' : 'Of this to projects that are unclear',
        writtenKroner(unclear),
      ),
      labelled(
        nb ? `Ramme for ${year}` : `Frame for ${year}`,
        frame === null ? NOT_SET[language] : writtenKroner(frame),
      ),
      labelled(
        nb ? 'Tilsagn uten beløp' : 'Grants without an amount',
        withoutAmount.length === 0 ? (nb ? 'ingen' : 'none') : withoutAmount.join(', '),
      ),
    ]),
  ];
}
