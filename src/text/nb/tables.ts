import { tablesOfKrav } from './tables-of-krav.ts';
import { tablesOfPosts } from './tables-of-posts.ts';
import { tablesOfResults } from './tables-of-results.ts';

/** What the tables of `export` hold, and each column of them, by their names. */
export const tables = {
  keys: {
    registerId: 'hvilket register raden er fra; første del av hver nøkkel',
    path: 'postens fil, fra rota',
    element: (list: string) => `hvilket element i ${list}, fra 0`,
    value: 'verdien',
    postId: 'postens id',
    asJson: 'Skrevet som JSON.',
  },
  post: (type: string) => `Postene av typen ${type}, et felt i hver kolonne.`,
  list: (list: string, type: string) => `Lista ${list} i ${type}, et element i hver rad.`,
  title: 'Datakatalog',
  rows: 'Rader',
  column: 'Kolonne',
  type: 'Type',
  about: 'Hva',
  key: 'nøkkel',
  noRows: 'ingen',
  intervals:
    'Dager i from_day og until_day: den første er med, den siste er ikke med. En tom dag er åpen: det har alltid vært slik, eller det er ingen slutt. Tom high er uten grense.',
  /** The tables that every register has. */
  fixed: { ...tablesOfPosts, ...tablesOfKrav, ...tablesOfResults },
};
