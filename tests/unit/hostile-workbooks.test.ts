import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbookWith } from '../workbook.ts';
import { read } from './read-list.ts';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const placed = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const heading = `<row r="1">${placed('A1', 'Code client')}${placed('B1', 'Facture')}${placed('C1', 'Reste dû')}</row>`;
const item = `<row r="2">${placed('A2', 'C1')}${placed('B2', 'F1')}<c r="C2"><v>12.5</v></c></row>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const open = async (rows: string) =>
  (await read(workbookWith([sheet(rows)]), {}, 'l.xlsx')).items.map(({ reference, openCents }) => [
    reference,
    openCents,
  ]);
const refusal = (bytes: Uint8Array) => read(bytes, {}, 'l.xlsx').catch((error: unknown) => error);

describe('sizes a workbook announces are not believed: refused at once, in little memory', () => {
  const far = (place: string) => `<c r="${place}"><v>1</v></c>`;
  test.for([
    ['a row at 1e15', sheet(`${heading}<row r="999999999999999">${far('A999999999999999')}</row>`), 'farCells'],
    ['a row number of thirty digits', sheet(`${heading}<row r="${'9'.repeat(30)}">${text('x')}</row>`), 'farCells'],
    ['a row number as a power', sheet(`${heading}<row r="1e15">${text('x')}</row>`), 'oddSpreadsheet'],
    ['a row number as entities', sheet(`${heading}<row r="&#57;99999999">${text('x')}</row>`), 'oddSpreadsheet'],
    ['a prefixed row number', sheet(`${heading}<row r="2" x:r="999999999">${text('x')}</row>`), 'oddSpreadsheet'],
    [
      'a row number after a closing sign',
      sheet(`${heading}<row a=">" r="999999999">${text('x')}</row>`),
      'oddSpreadsheet',
    ],
    [
      'rows after a sheet in a comment',
      `<!-- <sheetData/> -->${sheet(`<row r="999999999">${text('x')}</row>`)}`,
      'farCells',
    ],
    ['a prefixed row', sheet(`<${'y'.repeat(60)}:row r="999999999">${text('x')}</${'y'.repeat(60)}:row>`), 'farCells'],
    ['a declaration', `<!DOCTYPE w [<!ENTITY n "999999999">]>${sheet(heading)}`, 'oddSpreadsheet'],
    ['a cell in a column of eight letters', sheet(`<row r="1">${far('ZZZZZZZZ1')}</row>`), 'farCells'],
    [
      'a column at the far right of many rows',
      sheet(
        `<row r="1">${far('XFD1')}</row>${Array.from({ length: 2_000 }, (_, row) => `<row r="${row + 2}">${far(`A${row + 2}`)}</row>`).join('')}`,
      ),
      'farCells',
    ],
  ] as const)('%s', async ([, xml, reason]) => {
    const started = performance.now();
    expect(await refusal(workbookWith([xml]))).toMatchObject({ code: 'file_format', reason });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('hundreds of sheets with a blank row at the bottom of each', async () => {
    const bottom = sheet(`${heading}${item}<row r="1048576" ht="15"/>`);
    const { sheets, items } = await read(workbookWith(Array.from({ length: 100 }, () => bottom)), {}, 'l.xlsx');
    expect([sheets.length, sheets[0]?.rows, items.length]).toEqual([100, 2, 1]);
  });

  test('a text of a megabyte that a thousand cells share', async () => {
    const shared = `<sst count="1000000" uniqueCount="1000000"><si><t>${'a b  '.repeat(200_000)}</t></si></sst>`;
    const rows = Array.from(
      { length: 1_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    );
    expect(await refusal(workbookWith([sheet(rows.join(''))], { sharedStrings: shared }))).toMatchObject({
      reason: 'bomb',
    });
  });

  test('a million shared texts, ranges and styles that are only announced', async () => {
    const styles = '<styleSheet><cellXfs count="99999999"><xf/></cellXfs></styleSheet>';
    const xml = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${heading}${item}</sheetData><mergeCells count="9999999"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
    const bytes = workbookWith([xml], { sharedStrings: '<sst count="99999999" uniqueCount="99999999"/>', styles });
    expect((await read(bytes, {}, 'l.xlsx')).items).toMatchObject([{ reference: 'F1', openCents: 1_250 }]);
  });

  test('an archive in an archive, and one of many thousand parts', async () => {
    const inner = workbookWith([sheet(heading)]);
    expect(await refusal(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/a.xlsx': inner }))).toMatchObject({
      reason: 'archive',
    });
    const parts = Object.fromEntries(
      Array.from({ length: 20_010 }, (_, part) => [`xl/p${part}.xml`, new Uint8Array(0)]),
    );
    const many = zipSync(
      { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>'), ...parts },
      { level: 0 },
    );
    expect(await refusal(many)).toMatchObject({ reason: 'bomb' });
  });
});

describe('what the standard allows is read', () => {
  test('rows and cells without addresses, and some with', async () => {
    expect(
      await open(
        `<row>${text('Code client')}${text('Facture')}${text('Reste dû')}</row>
        <row>${text('C1')}${text('F1')}<c><v>12.5</v></c></row>
        <row r="5">${text('C2')}<c/>${placed('C5', '7,00')}</row>
        <row><c r="A6" t="inlineStr"><is><t>C3</t></is></c>${text('F3')}<c><v>1</v></c></row>`,
      ),
    ).toEqual([
      ['F1', 1_250],
      ['', 700],
      ['F3', 100],
    ]);
  });
  test('comments, literal texts and text cells without text', async () => {
    expect(
      await open(
        `<row><!-- <c/><row r="7"> -->${text('Code client')}${text('<![CDATA[Facture]]>')}${text('Reste dû')}<c t="s"/></row>
        <row>${text('C1')}${text('<![CDATA[<c r="Z9">]]>')}<c><v>12.5</v></c><c t="str"><f>A1</f></c></row>`,
      ),
    ).toEqual([['<c r="Z9">', 1_250]]);
  });
  test('a cell that says what it cannot is named', async () => {
    const bad = `<row r="2">${placed('A2', 'C1')}${placed('B2', 'F1')}<c r="C2" t="s"><v>99</v></c></row>`;
    expect(await refusal(workbookWith([sheet(heading + bad)]))).toMatchObject({
      reason: 'oddCell',
      details: { cell: 'C2' },
    });
    const twice = sheet(`${heading}<row r="1">${placed('A1', 'C1')}</row>`);
    expect(await refusal(workbookWith([twice]))).toMatchObject({ reason: 'oddSpreadsheet' });
  });
});
