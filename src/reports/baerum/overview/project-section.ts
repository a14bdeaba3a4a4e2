import type { Language } from '../../../text/language.ts';
import { writtenKroner } from '../../../text/people.ts';
import { dataOrNotSet, notSet } from '../../document/cells.ts';
import { type Block, paragraph, type Section } from '../../document/document.ts';
import { data } from '../../document/value.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';
import type { OverviewKind } from './kind.ts';

/** Every project by itself: what it is about, and its facts. */
export function projectSections<T extends ProjectType>(
  { projects }: ProjectOverview<T>,
  kind: OverviewKind<T>,
  language: Language,
): Section {
  const nb = language === 'nb';
  return {
    id: 'hvert-prosjekt',
    title: nb ? 'Prosjektene ett for ett' : 'The projects one by one',
    blocks: [],
    room: 'file',
    brief: null,
    sections: projects.map(
      (project): Section => ({
        id: `prosjekt-${project.post.id.toLowerCase()}`,
        title: `${project.post.id} ${project.value.tittel ?? ''}`.trimEnd(),
        blocks: [
          paragraph(data(project.value.sammendrag ?? '')),
          {
            kind: 'facts',
            facts: [...kind.facts(project, language), ...commonFacts(project, language)],
          } satisfies Block,
        ],
        room: 'file',
        brief: null,
        sections: [],
      }),
    ),
  };
}

function commonFacts<T extends ProjectType>({ value, view }: Project<T>, language: Language) {
  const nb = language === 'nb';
  const last = view.life.entries.findLast(({ day }) => day <= view.asOf);
  const line = last === undefined ? undefined : value.statuslogg?.[last.index];
  const money = (value.finansiering ?? []).map(({ kilde, ordning, tilsagn_kr }) => {
    const amount =
      tilsagn_kr === undefined
        ? nb
          ? 'uten beløp'
          : 'without an amount'
        : writtenKroner(tilsagn_kr);
    return `${kilde ?? ''}${ordning === undefined ? '' : ` (${ordning})`}: ${amount}`;
  });
  return [
    {
      name: nb ? 'Finansiering' : 'Financing',
      value: money.length === 0 ? notSet(language) : data(money.join('; ')),
    },
    {
      name: nb ? 'Tiltak' : 'Measures',
      value: dataOrNotSet((value.tiltak ?? []).join(', '), language),
    },
    { name: nb ? 'Siste nytt' : 'Latest news', value: dataOrNotSet(line?.tekst, language) },
    { name: nb ? 'Vurdering' : 'Assessment', value: dataOrNotSet(line?.vurdering, language) },
  ];
}
