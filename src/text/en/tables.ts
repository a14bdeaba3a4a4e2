import type { tables as Norwegian } from '../nb/tables.ts';
import { tablesOfKrav } from './tables-of-krav.ts';
import { tablesOfPosts } from './tables-of-posts.ts';
import { tablesOfResults } from './tables-of-results.ts';

export const tables: typeof Norwegian = {
  keys: {
    registerId: 'which register the row is from; the first part of every key',
    path: 'the file of the post, from the root',
    element: (list) => `which element of ${list}, from 0`,
    value: 'the value',
    postId: 'the id of the post',
    asJson: 'Written as JSON.',
  },
  post: (type) => `The posts of the type ${type}, a field in each column.`,
  list: (list, type) => `The list ${list} in ${type}, an element in each row.`,
  title: 'Data dictionary',
  rows: 'Rows',
  column: 'Column',
  type: 'Type',
  about: 'What',
  key: 'key',
  noRows: 'none',
  intervals:
    'Days in from_day and until_day: the first is included, the last is not. An empty day is open: it has always been so, or there is no end. An empty high has no bound.',
  fixed: { ...tablesOfPosts, ...tablesOfKrav, ...tablesOfResults },
};
