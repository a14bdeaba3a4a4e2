import { type Case, describeVerdicts, refused, tiltak } from './judged.ts';

/** A day in the year after, when 2026 is a period that is over. */
const YEAR_AFTER = '2027-02-01';

function arena(fields: Readonly<Record<string, string>>, dato = '2026-05-05') {
  return tiltak('08', {
    aktiviteter: [{ dato, tittel: 'Konferansen', type: 'arena', ...fields }],
  });
}

/** The same cases for each of the three things the text asks for. */
function cases(met: Record<string, string>, other: Record<string, string>): readonly Case[] {
  return [
    ['met', 'én i året', arena(met)],
    ['met', 'året før, når dette året så vidt er i gang', arena(met), YEAR_AFTER],
    ['broken', 'bare av den andre sorten, og året er omme', arena(other), YEAR_AFTER],
    ['broken', 'ingen, og året er omme', {}, YEAR_AFTER],
    ['broken', 'den i året før teller ikke', arena(met, '2025-12-31'), YEAR_AFTER],
    ['pending', 'ingen ennå', {}],
    ['pending', 'en som kommer', arena(met, '2026-12-01')],
    ['unknown', 'feltet mangler, og året er omme', arena({}), YEAR_AFTER],
    ['unknown', 'satt til side, og året er omme', refused('08'), YEAR_AFTER],
  ];
}

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'K-08a': cases({ fag: 'fagspesifikk' }, { fag: 'tverrfaglig' }),
  'K-08b': cases({ fag: 'tverrfaglig' }, { fag: 'fagspesifikk' }),
  'K-08c': cases({ var_rolle: 'innleder' }, { var_rolle: 'deltaker' }),
};

describeVerdicts(TABLES);
