import { didYouMean } from '../formatting/prose-nb.ts';

/** What is said of a name that fits nothing, or several things; with the known names that are near. */
export const names = {
  noType: (asked: string, near: string | undefined, known: readonly string[]) =>
    `Typen «${asked}» finnes ikke i registeret.${didYouMean(near)}\nDet finnes: ${known.join(', ')}`,
  unusableSchema: (type: string, path: string | null) =>
    `Skjemaet til typen ${type} kan ikke brukes${path === null ? '' : ` (${path})`}, så ingen vet hva postene kan inneholde. Se hvorfor: baerum-innov check`,
  noPost: (asked: string, near: readonly string[]) =>
    `Posten «${asked}» finnes ikke.${didYouMean(near)}`,
  neverAPost: (asked: string, near: readonly string[]) =>
    `Det har aldri vært noen post «${asked}».${didYouMean(near)}`,
  severalPosts: (asked: string, found: readonly string[]) =>
    `«${asked}» finnes flere ganger. Skriv én av: ${found.join(', ')}`,
  severalHistories: (asked: string, found: readonly string[]) =>
    `«${asked}» er flere poster. Skriv én av: ${found.join(', ')}`,
  postQuarantined: (asked: string, files: readonly string[]) =>
    `«${asked}» er satt til side og kan ikke vises (${files.join(', ')}). Se hvorfor: baerum-innov check`,
  noKrav: (asked: string, near: string | undefined) =>
    `Kravet «${asked}» finnes ikke.${didYouMean(near) || ' Se dem alle: baerum-innov krav'}`,
  noCode: (asked: string, near: string | undefined) =>
    `Koden «${asked}» finnes ikke.${didYouMean(near) || ' Se alle: baerum-innov explain'}`,
  noReport: (asked: string, near: string | undefined, known: readonly string[]) =>
    `Rapporten «${asked}» finnes ikke.${didYouMean(near)} Det finnes: ${known.join(', ')}`,
  noGrouping: (asked: string, near: string | undefined) =>
    `--group-by: ingen type har feltet «${asked}».${didYouMean(near)}`,
  noField: (asked: string, near: string | null, known: readonly string[], left: number) =>
    `Det finnes ikke noe felt «${asked}» her.${didYouMean(near)}${known.length === 0 ? '' : ` Feltene er: ${known.join(', ')}${left === 0 ? '' : ` … ${left} til`}`}`,
};
