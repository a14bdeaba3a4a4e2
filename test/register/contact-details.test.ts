import { describe, expect, it } from 'vitest';
import { contactDetails } from '../../src/register/contact-details.ts';
import { numberFor } from './identity-digits.ts';

function found(text: string): string[] {
  return contactDetails(text).map(({ detail, from, to }) => `${detail} ${text.slice(from, to)}`);
}

describe('e-mail addresses', () => {
  it.each([
    ['kari@example.no', 'kari@example.no'],
    ['Kari.Nordmann@baerum.kommune.no', 'Kari.Nordmann@baerum.kommune.no'],
    ['skriv til kari@example.no.', 'kari@example.no'],
    ['skriv til kari@example.no, eller ring', 'kari@example.no'],
    ['(kari@example.no)', 'kari@example.no'],
    ['<kari@example.no>', 'kari@example.no'],
    ['«kari@example.no»', 'kari@example.no'],
    ['"kari@example.no"', 'kari@example.no'],
    ['mailto:kari@example.no', 'kari@example.no'],
    ['mailto:kari@example.no?subject=Hei', 'kari@example.no'],
    ['e-post:kari@example.no', 'kari@example.no'],
    ['e-post=kari@example.no;', 'kari@example.no'],
    ['kari+foi@example.no', 'kari+foi@example.no'],
    ['kari_n@example.no', 'kari_n@example.no'],
    ['kari-ann.n@example.no', 'kari-ann.n@example.no'],
    ['k@example.no', 'k@example.no'],
    ['KARI@EXAMPLE.NO', 'KARI@EXAMPLE.NO'],
    ['kari123@example.no', 'kari123@example.no'],
    ['bjørn.ås@bærum.no', 'bjørn.ås@bærum.no'],
    ['bja\u030ard@example.no', 'bja\u030ard@example.no'],
    ['kari@sub.sub.example.museum', 'kari@sub.sub.example.museum'],
    ['kari@my-firm.no', 'kari@my-firm.no'],
    ['kari@ntnu.no/ola@uio.no', ['kari@ntnu.no', 'ola@uio.no']],
    ['kari@ntnu.no,ola@uio.no', ['kari@ntnu.no', 'ola@uio.no']],
    ['kari (at) example.no', 'kari (at) example.no'],
    ['kari[at]example.no', 'kari[at]example.no'],
    ['kari (krøllalfa) example.no', 'kari (krøllalfa) example.no'],
    ['https://example.no/?til=kari@uio.no', 'kari@uio.no'],
    ['https://example.no/skjema?epost=kari%40uio.no&a=1', 'kari%40uio.no'],
    ['https://kari@example.no/sak', 'kari@example.no'],
    ['x@y.z kari@example.no', 'kari@example.no'],
    ['linje\nkari@example.no\nlinje', 'kari@example.no'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected].flat().map((address) => `email ${address}`));
  });

  it.each([
    '@kommunen på Instagram',
    'følg @baerum.kommune',
    'kari@',
    'kari@example',
    'kari @ example.no',
    'a@b',
    '5 stk @ 20,50',
    '3@4.5',
    'lodash@4.17.21',
    '@bufbuild/cel@0.6.1',
    'vue@next',
    'https://cdn.example.no/npm/vue@3.x.js',
    'https://unpkg.com/react@18.2.0/umd/react.js',
    'https://medium.com/@bruker/sak',
    'https://www.google.com/maps/@59.9,10.7,15z',
    'www.example.no/kart@punkt.no/vis',
    'git@github.com:baerum/innov.git',
    'ssh://git@gitlab.com/baerum/innov.git',
    'post.finansiering.exists(f, f.kilde == "foi-fondet")',
    'C# @Override public.void',
    'kari@.no',
    'kari@no.',
    'kari@-example',
    '@@example.no',
    '100 %40',
    '20%40.30',
    'møte [at] rådhuset',
    'kl. 10 (at)',
    'att@',
    'x@1.2',
    'kari@example.n',
    '',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['+47 22 22 22 22', '+47 22 22 22 22'],
    ['+4722222222', '+4722222222'],
    ['+47 92222222', '+47 92222222'],
    ['+47 922 22 222', '+47 922 22 222'],
    ['+47-922-22-222', '+47-922-22-222'],
    ['+47.92.22.22.22', '+47.92.22.22.22'],
    ['(+47) 22 22 22 22', '(+47) 22 22 22 22'],
    ['+ 47 22 22 22 22', '+ 47 22 22 22 22'],
    ['0047 22 22 22 22', '0047 22 22 22 22'],
    ['004722222222', '004722222222'],
    ['nr. +4792222222.', '+4792222222'],
    ['tel:+4792222222', '+4792222222'],
    ['22 22 22 22', '22 22 22 22'],
    ['67 50 40 50', '67 50 40 50'],
    ['922 22 222', '922 22 222'],
    ['222 22 222', '222 22 222'],
    ['Kari, 922 22 222, er ute', '922 22 222'],
    ['Kari (922 22 222)', '922 22 222'],
    ['Kari: 922 22 222.', '922 22 222'],
    ['922\u00a022\u00a0222', '922\u00a022\u00a0222'],
    ['22\u202f22\u202f22\u202f22', '22\u202f22\u202f22\u202f22'],
    ['tlf 22222222', '22222222'],
    ['tlf. 22222222', '22222222'],
    ['tlf.22222222', '22222222'],
    ['tlf: 22222222', '22222222'],
    ['Tlf. nr. 22222222', '22222222'],
    ['TELEFON 22222222', '22222222'],
    ['telefonnummer er 22222222', '22222222'],
    ['mobil 92222222', '92222222'],
    ['mob. 92222222', '92222222'],
    ['mobilnr 92222222', '92222222'],
    ['ring Kari på 92222222', '92222222'],
    ['Ringer 92222222 i morgen', '92222222'],
    ['sms til 92222222', '92222222'],
    ['92222222 (mob.)', '92222222'],
    ['92222222, mobil', '92222222'],
    ['tlf 22.22.22.22', '22.22.22.22'],
    ['tlf 22-22-22-22', '22-22-22-22'],
    ['tlf 6750 4050', '6750 4050'],
    ['tlf 22222222 / 92222222', ['22222222', '92222222']],
    ['tlf 22222222 eller 92222222', ['22222222', '92222222']],
    ['22 22 22 22 og 922 22 222', ['22 22 22 22', '922 22 222']],
    ['i 2026 tlf 22 22 22 22', '22 22 22 22'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected].flat().map((number) => `phone ${number}`));
  });

  it.each([
    '935 478 715',
    '935478715',
    'orgnr 935478715',
    'Org.nr. 935 478 715 MVA',
    'NO 935 478 715',
    'kr 22 222 222',
    '22 222 222 kroner',
    '22222222',
    'kr 22222222',
    'beløp 22222222',
    '1 500 000',
    '12 345 678,90',
    '18/00085',
    '108/21',
    'sak 2018/12345',
    'saksnr. 20180085',
    '2018–2020',
    '2018-2020',
    '2018 2020',
    'telefon i 2018 2020',
    '2026-08-31',
    '31.08.2026',
    '20260831',
    'ring før 20260831',
    'FP-22222222',
    'FP-2026-001',
    'ref. A22222222',
    'prosjekt 123456789012',
    'https://example.no/22222222',
    'https://example.no/ring/922 ',
    'tlf: https://example.no/tlf/22222222',
    'https://example.no/?tlf=22222222',
    'www.example.no/tlf-22222222',
    '12 34 56 78',
    '02 22 22 22',
    '21 22 23 24 25',
    'uke 21 22 23 24',
    '59.91 10.75',
    '22.22.22.22',
    'versjon 22.22.22.22',
    '1234.56.78903',
    '1234 56 78903',
    'mobilitet 22222222',
    'telefonintervju 22222222',
    'tring 22222222',
    'Ring 3 er stengt, sak 22222222',
    'Vi ringte. Saken har nr 22222222',
    'telefoni for 22222222 kr',
    'mobil for 22222222 kroner',
    '10.1234/22222222',
    'ISBN 978-82-12345-67-8',
    '978 82 12345 67 8',
    '123456 78901',
    '+46 70 123 45 67',
    '',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('all of them', () => {
  it('stand from left to right, and an identity number is no telephone number too', () => {
    const number = numberFor('018101');
    const written = `tlf 22222222, kari@example.no, tlf ${number.slice(0, 6)} ${number.slice(6)}, +4792222222`;
    expect(found(written)).toEqual([
      'phone 22222222',
      'email kari@example.no',
      `fnr ${number.slice(0, 6)} ${number.slice(6)}`,
      'phone +4792222222',
    ]);
  });

  it.each([
    ['letters', 'a'],
    ['digits', '2'],
    ['at signs', '@'],
    ['addresses', 'a@b.'],
    ['pairs of digits', '22 '],
    ['telephone words', 'tlf '],
    ['telephone numbers', 'tlf 22222222, '],
    ['numbers in groups', '22 22 22 22, '],
    ['web addresses', 'https://'],
    ['short web addresses', 'www.a '],
    ['web addresses and numbers', 'www.a +4722222222 '],
    ['percent signs', '%40'],
    ['brackets', '(at) '],
  ])('comes to an end on a long text of %s', (_, part) => {
    expect(() => contactDetails(part.repeat(Math.ceil(256_000 / part.length)))).not.toThrow();
  });
});
