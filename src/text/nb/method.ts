/** How a report is counted, what its signs mean, and what it was made from. */
export const method = {
  title: 'Slik er det regnet',
  signsTitle: 'Tegn',
  /** `until`: the last day that is counted; null where no promise is. */
  lines: (day: string, until: string | null, examplesCount: boolean) => [
    `Til og med ${day} avgjør statusloggen hva som var i gang; der en type ikke har logg, avgjør datoene. Etter det regnes det etter planen${until === null ? '' : `, fram til ${until}`}. Det som bare er planlagt og ikke startet, regnes ikke med før det er i gang.`,
    'Startdag og sluttdag er begge med. Løfter som gjelder hver dag vurderes for hver dag, ikke som et snitt.',
    'Er planlagt slutt passert uten at slutten er logget, eller planlagt start passert uten at starten er logget, er posten uklar: den kan telle, men regnes ikke som sikker. Derfor står antall av og til som to tall: det sikre og det høyeste mulige.',
    'En fil som ikke kan leses, eller som skjemaet avviser, er satt til side. Den regnes som uklar, aldri som borte.',
    'Det som er tomt eller ikke kjent, regnes aldri som oppfylt.',
    examplesCount
      ? 'Poster merket som eksempel teller med, slik registeret sier.'
      : 'Poster merket som eksempel teller ikke med, slik registeret sier.',
  ],
  otherSigns: [
    '↑ over grensen, ↕ utenfor begge grensene, ✗ med «varsel» eller «merknad»: ikke et brudd på løftet',
    '! noe kommer',
    '«uten reserve»: tåler ikke at ett stanser',
    '→ den siste dagen det er regnet for; det kan vare lenger',
    '«4–5»: fire sikre, høyst fem',
    '«4–…»: fire sikre, ingen kan si hvor mange høyst',
  ],
  source: ({ version, hash, knownAt }: MadeFrom) =>
    `Laget av baerum-innov ${version} fra register ${hash}${knownAt === null ? '' : `, lest fra ${knownAt}`}. Samme filer, dag og versjon gir samme rapport.`,
};

interface MadeFrom {
  readonly version: string;
  readonly hash: string;
  readonly knownAt: string | null;
}
