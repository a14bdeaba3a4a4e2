import { wordsIn } from '../../../text/catalogue.ts';
import { inSentence, listed, writtenKroner } from '../../../text/formatting/written.ts';
import type { Language } from '../../../text/language.ts';
import { type Fact, paragraph, type Section, section } from '../../document/document.ts';
import { data, own } from '../../document/value.ts';
import { dataOrNotSet } from '../../posts/cells.ts';
import type { Project, ProjectOverview, ProjectType } from '../projects.ts';
import type { OverviewKind } from './kind.ts';

/** Every project by itself: what it is about, and its facts. */
export function projectSections<T extends ProjectType>(
  { projects }: ProjectOverview<T>,
  kind: OverviewKind<T>,
  language: Language,
): Section {
  return section({
    id: 'hvert-prosjekt',
    title: wordsIn(language).overview.oneByOne,
    room: 'file',
    blocks: [],
    sections: projects.map((project) =>
      section({
        id: `prosjekt-${project.post.id.toLowerCase()}`,
        title: `${project.post.id} ${project.value.tittel ?? ''}`.trimEnd(),
        room: 'file',
        about: project.post.id,
        blocks: [
          paragraph(data(project.value.sammendrag ?? '')),
          {
            kind: 'facts',
            facts: recordedFacts(
              [...kind.facts(project, language), ...commonFacts(project, language)],
              language,
            ),
          },
        ],
      }),
    ),
  });
}

/** Facts that are not recorded are named in one. */
function recordedFacts(facts: readonly Fact[], language: Language): Fact[] {
  const isRecorded = ({ value }: Fact) => value.kind !== 'missing';
  const missing = facts.filter((fact) => !isRecorded(fact)).map(({ name }) => name);
  return [
    ...facts.filter(isRecorded),
    ...(missing.length === 0
      ? []
      : [
          {
            name: wordsIn(language).overview.notRecorded,
            value: own(listed(inSentence(missing), language)),
          },
        ]),
  ];
}

function commonFacts<T extends ProjectType>(
  { value, view }: Project<T>,
  language: Language,
): Fact[] {
  const words = wordsIn(language).overview.facts;
  const last = view.life.entries.findLast(({ day }) => day <= view.asOf);
  const line = last === undefined ? undefined : value.statuslogg?.[last.index];
  const money = (value.finansiering ?? []).map(({ kilde, ordning, tilsagn_kr }) => {
    const amount = tilsagn_kr === undefined ? words.withoutAmount : writtenKroner(tilsagn_kr);
    return `${kilde ?? ''}${ordning === undefined ? '' : ` (${ordning})`}: ${amount}`;
  });
  return [
    { name: words.financing, value: dataOrNotSet(money.join('; '), language) },
    { name: words.measures, value: dataOrNotSet((value.tiltak ?? []).join(', '), language) },
    { name: words.news, value: dataOrNotSet(line?.tekst, language) },
    { name: words.assessment, value: dataOrNotSet(line?.vurdering, language) },
  ];
}
