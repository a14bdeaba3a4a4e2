import { describe, expect, it } from 'vitest';
import { findSensitiveWords } from '../../src/register/find-sensitive-words.ts';

function found(text: string, scope: 'all' | 'one' = 'all'): string[] {
  return findSensitiveWords(text, scope).map(
    ({ from, to, topic }) => `${topic} ${text.slice(from, to)}`,
  );
}

describe('findSensitiveWords', () => {
  it.each([
    ['Kandidaten er sykmeldt', 'health sykmeldt'],
    ['Kandidaten er sykemeldt', 'health sykemeldt'],
    ['Sykmelding til august', 'health Sykmelding'],
    ['to sykmeldte', 'health sykmeldte'],
    ['på grunn av sykdom.', 'health sykdom'],
    ['SYKDOM', 'health SYKDOM'],
    ['sykdommen varer', 'health sykdommen'],
    ['alvorlige sykdommer', 'health sykdommer'],
    ['langtidssykdom', 'health langtidssykdom'],
    ['en sykdomsperiode', 'health sykdomsperiode'],
    ['høyt sykefravær', 'health sykefravær'],
    ['sjukdom og sjukmelding', ['health sjukdom', 'health sjukmelding']],
    ['har vært syk', 'health syk'],
    ['fikk en diagnose', 'health diagnose'],
    ['kreftdiagnosen', 'health kreftdiagnosen'],
    ['av helseårsaker', 'health helseårsaker'],
    ['av helsea\u030arsaker', 'health helsea\u030arsaker'],
    ['etter en ulykke', 'health ulykke'],
    ['on sick leave', 'health sick leave'],
    ['i permisjon', 'family permisjon'],
    ['permisjonen varer', 'family permisjonen'],
    ['foreldrepermisjon', 'family foreldrepermisjon'],
    ['Fødselspermisjon', 'family Fødselspermisjon'],
    ['fødsels- og foreldrepermisjon', ['family fødsels', 'family foreldrepermisjon']],
    ['sykepermisjon', 'family sykepermisjon'],
    ['i pappaperm', 'family pappaperm'],
    ['er i perm', 'family i perm'],
    ['permisjonsvikar', 'family permisjonsvikar'],
    ['fødsel i mai', 'family fødsel'],
    ['FØDSEL', 'family FØDSEL'],
    ['fødselen', 'family fødselen'],
    ['hans foreldre', 'family foreldre'],
    ['foreldrene', 'family foreldrene'],
    ['gravid', 'family gravid'],
    ['to gravide', 'family gravide'],
    ['barselpermisjonen', 'family barselpermisjonen'],
    ['dødsfall i familien', ['family dødsfall', 'family familien']],
    ['av familiære grunner', 'family familiære'],
    ['skilsmisse', 'family skilsmisse'],
    ['parental leave', 'family parental leave'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected].flat());
  });

  it.each([
    'foreldremøte i mai',
    'Foreldreutvalget deltok',
    'fødselsnummer',
    'fødselsdato og fødselsår',
    'fødeby',
    'studiepermisjon i våren',
    'utdanningspermisjonen',
    'permittert',
    'permanent',
    'permen er arkivert',
    'sykkel',
    'sykkelvei',
    'sykehuset deltar',
    'sykepleier',
    'psykologi',
    'musikk',
    'fysikk',
    'forsyk',
    'adopsjon av teknologi',
    'behandling av søknaden',
    'rehabilitering av bygget',
    'ny terminplan',
    'skilt ved veien',
    'operert av kommunen',
    'tolv familier',
    'helse og omsorg',
    'helsearbeidere',
    'folkehelse',
    'gravide2',
    'barn og unge',
    'pause etter avtale',
    'død',
    '',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('looks only for words that tell of one person where a text says what a project is about', () => {
    expect(found('Sykmeldte foreldre med diagnoser etter fødsel', 'one')).toEqual([]);
    expect(found('sykmeldt, gravid og i permisjon', 'one')).toEqual([
      'health sykmeldt',
      'family gravid',
      'family permisjon',
    ]);
  });

  it.each([
    'a',
    'permisjon',
    'syk ',
    'foreldre',
    'å',
    'ea\u030a',
  ])('comes to an end on a long text of %s', (part) => {
    expect(() => found(part.repeat(Math.ceil(256_000 / part.length)))).not.toThrow();
  });
});
