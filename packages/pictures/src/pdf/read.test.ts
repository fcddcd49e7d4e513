import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { pixelsIn } from '../size.ts';
import { isPdf } from '../heads.ts';
import { readPdf } from './read.ts';

const LINK = 'https://larkspur-secure.example/in';
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

function drawn(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument(options);
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    draw(pdf);
    pdf.end();
  });
}

const object = (number: number, value: string) => `${number} 0 obj\n${value}\nendobj\n`;
const stream = (number: number, head: string, packed: Buffer): string =>
  object(
    number,
    `<< ${head} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
  );
const pdf = (...objects: readonly string[]): Buffer =>
  bytesOf(`%PDF-1.7\n${objects.join('')}%%EOF\n`);
const linksOf = async (bytes: Buffer) => (await readPdf(bytes)).links;
const action = (uri: string) => `<< /Type /Annot /A << /S /URI /URI ${uri} >> >>`;

test('where the links of a PDF lead, and that it is one', async () => {
  const bytes = await drawn((one) => {
    one.text('Pay here', 100, 100, { link: LINK });
    one.addPage().link(0, 0, 50, 50, 'tel:+12125550177');
  });
  assert.equal(isPdf(bytes), true);
  assert.deepEqual(await linksOf(bytes), [LINK, 'tel:+12125550177']);
  assert.equal(isPdf(Buffer.from('%PNG')), false);
  assert.equal(isPdf(Buffer.concat([jpeg, bytes])), false);
});

const packedObjects = `5 0 6 9 ${action(`(${LINK})`)}`;
for (const [how, bytes] of [
  [
    'with letters written as numbers',
    pdf(object(1, action(`<${Buffer.from(LINK).toString('hex')}>`))),
  ],
  [
    'with marks in it',
    pdf(object(1, action(`(https:\\/\\/larkspur-\\\r\nsecure\\056example/in)`))),
  ],
  ['under a name that is written another way', pdf(object(1, `<< /#55#52I (${LINK}) >>`))],
  ['in an object of its own', pdf(object(1, action('7 0 R')), object(7, `(${LINK})`))],
  [
    'as a file that is an address',
    pdf(object(1, `<< /S /SubmitForm /F << /FS /URL /F (${LINK}) >> >>`)),
  ],
  ['after a remark that closes nothing', pdf(object(1, `<< % >>\n/URI (${LINK}) >>`))],
  [
    'in packed objects',
    pdf(stream(1, `/Type /ObjStm /N 1 /First 8 /Filter /FlateDecode`, deflateSync(packedObjects))),
  ],
  [
    'in objects that are together and not packed',
    pdf(stream(1, '/Type /ObjStm /N 1 /First 8', bytesOf(packedObjects))),
  ],
  [
    'inside a stream that says it is longer',
    pdf(`1 0 obj << /Length 9000 >> stream\n${object(2, action(`(${LINK})`))}endstream endobj`),
  ],
  ['in letters of two bytes', pdf(object(1, action(`(\xfe\xff${LINK.replaceAll(/./g, '\0$&')})`)))],
] as const)
  test(`a link is found ${how}`, async () => assert.deepEqual(await linksOf(bytes), [LINK]));

test('of an encrypted PDF nothing is said', async () => {
  const open = { userPassword: 'x', ownerPassword: 'y' } as const;
  const bytes = await drawn((one) => one.text('Pay here', 100, 100, { link: LINK }), open);
  assert.deepEqual(await readPdf(bytes), { links: [], pictures: [] });
});

const rows = (samples: number, isFiltered: boolean) =>
  Buffer.concat(
    Array.from({ length: 30 }, () =>
      Buffer.concat([Buffer.alloc(isFiltered ? 1 : 0), Buffer.alloc(20 * samples, 200)]),
    ),
  );
const head = '/Type /XObject /Subtype /Image /Width 20 /Height 30';
const flate = (more: string, raw: Buffer) =>
  pdf(stream(3, `${head} ${more} /Filter /FlateDecode`, deflateSync(raw)));
const jpeg = Buffer.from('ffd8ffe000040102ffc0000b08001e001401011100ffd9', 'hex');

for (const [what, bytes] of [
  ['grey', flate('/BitsPerComponent 8', rows(1, false))],
  ['colour', flate('/BitsPerComponent 8 /ColorSpace /DeviceRGB', rows(3, false))],
  [
    'colour, filtered as in a PNG',
    flate('/BitsPerComponent 8 /DecodeParms << /Predictor 15 >>', rows(3, true)),
  ],
  ['black and white', flate('/BitsPerComponent 1', Buffer.alloc(3 * 30))],
  ['a JPEG', pdf(stream(3, `${head} /Filter [/DCTDecode]`, jpeg))],
] as const)
  test(`a picture is handed on: ${what}`, async () => {
    const { pictures } = await readPdf(bytes);
    const [picture = new Uint8Array()] = pictures;
    assert.equal(pixelsIn(new DataView(picture.buffer)), 600);
  });

for (const [what, bytes] of [
  ['another packing', pdf(stream(3, `${head} /Filter /JPXDecode`, jpeg))],
  ['a JPEG that is a PDF', pdf(stream(3, `${head} /Filter /DCTDecode`, pdf(object(1, '[]'))))],
  ['two packings', pdf(stream(3, `${head} /Filter [/ASCII85Decode /DCTDecode]`, jpeg))],
  ['four colours', flate('/BitsPerComponent 8', rows(4, false))],
  ['rows that are missing', flate('/BitsPerComponent 8', rows(1, false).subarray(40))],
  ['more rows than it says', flate('/BitsPerComponent 8', Buffer.alloc(9_000_000))],
  ['a size that is none', flate('/BitsPerComponent 8 /Width -3', rows(1, false))],
] as const)
  test(`a picture is not handed on: ${what}`, async () =>
    assert.deepEqual((await readPdf(bytes)).pictures, []));

const packedBomb = deflateSync(Buffer.alloc(64 * 1_048_576));
const many = () => Array.from({ length: 60_000 }, (_, at) => object(at, action(`(${LINK}/${at})`)));
for (const [what, make] of [
  [
    'nested without an end',
    () => pdf(object(1, '['.repeat(500_000)), object(2, action(`(${LINK})`))),
  ],
  ['dictionaries in dictionaries', () => pdf(object(1, '<< /A '.repeat(200_000)))],
  [
    'a table that leads to itself',
    () =>
      bytesOf(
        `%PDF-1.7\nxref\n0 1\n0000000009 00000 n\ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
      ),
  ],
  ['an object that is itself', () => pdf(object(1, '1 0 R'), object(2, action('2 0 R')))],
  [
    'objects that unpack to a gigabyte',
    () =>
      pdf(
        ...Array.from({ length: 20 }, (_, at) =>
          stream(at, '/Type /ObjStm /N 9 /First 9 /Filter /FlateDecode', packedBomb),
        ),
      ),
  ],
  [
    'pictures that unpack to a gigabyte',
    () =>
      pdf(
        ...Array.from({ length: 20 }, (_, at) =>
          stream(at, `${head} /Filter /FlateDecode`, packedBomb),
        ),
      ),
  ],
  [
    'packed objects that are nothing',
    () =>
      pdf(
        stream(
          1,
          '/Type /ObjStm /N 1e9 /First 0 /Filter /FlateDecode',
          deflateSync(Buffer.alloc(4_000_000, '1 ')),
        ),
      ),
  ],
  ['more objects than a PDF has', () => pdf(...many())],
  ['a text without an end', () => bytesOf(`%PDF-1.7\n1 0 obj (${'('.repeat(3_000_000)}`)],
  [
    'many texts without an end',
    () => pdf(...Array.from({ length: 20_000 }, (_, at) => `${at} 0 obj (`)),
  ],
  [
    'many streams without an end',
    () =>
      bytesOf(`%PDF-1.7\n${`1 0 obj << ${head} /Filter /DCTDecode >> stream\n`.repeat(20_000)}`),
  ],
  ['numbers alone', () => bytesOf(`%PDF-1.7\n${'1 0 '.repeat(700_000)}`)],
  ['remarks alone', () => pdf(object(1, '%'.repeat(2_000_000)))],
] as const)
  test(`a PDF that was made to break its reader costs little: ${what}`, async () => {
    const bytes = make();
    const before = process.cpuUsage();
    const { links, pictures } = await readPdf(bytes);
    const took = process.cpuUsage(before).user / 1_000;
    assert.ok(took < 1_500, `${took} ms`);
    assert.ok(links.length <= 50 && pictures.length <= 4);
  });

test('no bytes make it fail', async () => {
  const good = await drawn((one) => one.text('Pay here', 100, 100, { link: LINK }));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      async (at, noise) => {
        const bytes = Buffer.from(good);
        bytes.set(noise.subarray(0, bytes.length - at), at);
        const { links } = await readPdf(bytes);
        assert.ok(links.length <= 50);
      },
    ),
    { numRuns: 200 },
  );
});
