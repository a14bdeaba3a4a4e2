import { neuter } from '../formatting/neuter.ts';
import { VERDICT_SIGNS } from '../formatting/verdicts.ts';
import { capital, inSentence, listed } from '../formatting/written.ts';

/** What reports say of the parts that only Bærum has: tiltak, the fund, and who takes part. */
export const baerum = {
  measures: {
    title: 'Tiltak',
    caption: 'Tiltakene i strategien',
    none: 'ingen.',
    unrecorded: (columns: readonly string[]) =>
      `Ikke ført for noe tiltak: ${listed(inSentence(columns), 'nb')}.`,
    columns: {
      number: 'Nr',
      title: 'Tiltak',
      responsible: 'Ansvarlig',
      status: 'Status',
      assessment: 'Vurdering',
      news: 'Siste nytt',
      deadline: 'Frist',
      krav: 'Krav',
    },
    filled: (filled: number, all: number) => `${filled} av ${all} har innhold`,
    /** Of the tiltak of which nothing is known; `pending`, `unknown` and `notMet` count their krav. */
    empty: (names: readonly string[], { pending, unknown, notMet }: EmptyKrav) => {
      const krav = [
        ...(pending > 0 ? [`${neuter(pending)} krav gjenstår (${VERDICT_SIGNS.pending})`] : []),
        ...(notMet > 0
          ? [
              pending > 0
                ? `${neuter(notMet)} er ikke oppfylt (${VERDICT_SIGNS.broken})`
                : `${neuter(notMet)} krav er ikke oppfylt (${VERDICT_SIGNS.broken})`,
            ]
          : []),
        ...(unknown > 0 ? [`${neuter(unknown)} kan ikke vurderes (${VERDICT_SIGNS.unknown})`] : []),
      ].join(', ');
      return `${listed(names, 'nb')}: ikke ført.${krav === '' ? '' : ` ${capital(krav)}.`}`;
    },
  },

  fund: {
    title: 'FoI-fondet: tilsagn og ramme',
    sure: 'Tilsagn til prosjekter som sikkert er i gang',
    unclear: 'Tilsagn til prosjekter der det er uklart',
    frame: (year: number) => `Ramme for ${year}`,
    withoutAmount: 'Tilsagn uten beløp',
    none: 'ingen',
    brief: ({ sure, unclear }: { sure: string; unclear: string | null }) =>
      `${capital(sure)} til prosjekter som sikkert er i gang${unclear === null ? '' : `, ${unclear} til uklare`}.`,
    briefFrame: (year: number, frame: string | null) =>
      `ramme for ${year}: ${frame ?? 'ikke ført'}`,
    briefWithoutAmount: (posts: readonly string[]) =>
      `Beløp er ikke ført for ${listed(posts, 'nb')}.`,
    years: {
      title: 'FoI-midler per år mot rammen',
      description:
        'Hvert tilsagn hører til året det begynner (fra, ellers prosjektets start). En ramme som ikke er ført, har ingen strek.',
      caption: 'Tilsagn fra FoI-fondet etter året de begynner',
      none: 'ingen tilsagn.',
      year: 'År',
      committed: 'Tilsagn',
      unclear: 'Til uklare prosjekter',
      frame: 'Ramme',
    },
  },

  actors: {
    title: 'Hvem er med: aktørgruppe og rolle',
    caption: 'Antall ulike aktører i registeret',
    group: 'Gruppe',
    chart: 'Aktørgruppe og rolle',
    description:
      'M1: utfordrer kommunen. M2: bidrar til løsninger. Hver aktør telles én gang i hver rute.',
    empty: (cells: readonly string[]) =>
      cells.length === 0 ? 'Ingen ruter er tomme.' : `Tomme ruter: ${listed(cells, 'nb')}.`,
    /** Of what is told without some files: the cells with none so far. */
    notSeen: (files: readonly string[], cells: readonly string[]) =>
      [
        `Uten ${listed(files, 'nb')}, som ikke kan leses: det kan være flere aktører enn dette.`,
        ...(cells.length === 0 ? [] : [`Ingen så langt: ${listed(cells, 'nb')}.`]),
      ].join(' '),
  },
};

interface EmptyKrav {
  readonly pending: number;
  readonly unknown: number;
  readonly notMet: number;
}
