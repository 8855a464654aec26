import { unzipSync } from 'fflate';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { codesOf } from './cell-currency.ts';
import { plainXml } from './sheet-names.ts';

/** Currency that the number format of a cell shows, by the cell's place (`B3`). */
export type CellCurrencies = ReadonlyMap<string, string>;

const none: CellCurrencies = new Map();

/** Dollars by the locale a number format names (MS-LCID), in hexadecimal. */
const dollarsOfLocale: Readonly<Record<string, string>> = { '1009': 'CAD', C0C: 'CAD', C09: 'AUD', '1409': 'NZD' };

/**
 * What the number formats of a workbook say of currencies other than the ledger's, sheet by sheet: the reader of workbooks gives
 * the bare number. Sheets are looked through only where a format in use names such a currency.
 */
export function sheetCurrencies(bytes: Uint8Array): (sheet: string) => CellCurrencies {
  const styles = currencyStyles(partOf(bytes, /^xl\/styles\.xml$/i));
  if (styles.size === 0) return () => none;
  const targets = new Map(
    tagsOf(partOf(bytes, /^xl\/_rels\/workbook\.xml\.rels$/i), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  );
  const parts = new Map(
    tagsOf(partOf(bytes, /^xl\/workbook\.xml$/i), 'sheet').map((tag) => [
      attributeOf(tag, 'name'),
      targets.get(attributeOf(tag, 'r:id'))?.replace(/^\/?(?:xl\/)?/, 'xl/') ?? '',
    ]),
  );
  return (sheet) => {
    const name = parts.get(sheet);
    if (!name) return none;
    const cells = tagsOf(
      partOf(bytes, (part) => part === name),
      'c',
    );
    return new Map(
      cells.flatMap((tag) => {
        const currency = styles.get(Number(attributeOf(tag, 's') || 0));
        return currency === undefined ? [] : [[attributeOf(tag, 'r'), currency]];
      }),
    );
  };
}

/** The currency each style of cells shows, by its rank. */
function currencyStyles(styles: string): ReadonlyMap<number, string> {
  const formats = new Map(
    tagsOf(styles, 'numFmt').flatMap((tag) => {
      const currency = currencyOfFormat(attributeOf(tag, 'formatCode'));
      return currency === null ? [] : [[attributeOf(tag, 'numFmtId'), currency]];
    }),
  );
  const from = styles.search(/<(?:\w+:)?cellXfs[\s>]/);
  const to = styles.search(/<\/(?:\w+:)?cellXfs>/);
  const used = from < 0 ? '' : styles.slice(from, to < from ? undefined : to);
  return new Map(
    tagsOf(used, 'xf').flatMap((tag, rank) => {
      const currency = formats.get(attributeOf(tag, 'numFmtId'));
      return currency === undefined ? [] : [[rank, currency]];
    }),
  );
}

/** The sign or code in `[$$-409]#,##0.00`, `#,##0.00 "USD"` or `$#,##0`, when it is not the ledger's; ECMA-376 part 1, 18.8.31. */
export function currencyOfFormat(format: string): string | null {
  const [positive = ''] = format.split(';');
  const [, sign = '', locale = ''] = /\[\$([^[\]-]+)(?:-([0-9A-F]+))?\]/i.exec(positive) ?? [];
  const bare = positive.replace(/\[[^[\]]*\]/g, ' ').replaceAll('\\', '');
  const quoted = [...bare.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim());
  const literal = /\p{Sc}/u.exec(bare.replace(/"[^"]*"/g, ' '))?.[0] ?? '';
  const written = [sign, ...quoted, literal].find((text) => codesOf(text) !== null);
  if (written === undefined || codesOf(written)?.includes(ledgerCurrency)) return null;
  return (written === '$' && dollarsOfLocale[locale.toUpperCase().replace(/^0+/, '')]) || written;
}

function partOf(bytes: Uint8Array, wanted: RegExp | ((name: string) => boolean)): string {
  const isWanted = wanted instanceof RegExp ? (name: string) => wanted.test(name) : wanted;
  const [content] = Object.values(unzipSync(bytes, { filter: ({ name }) => isWanted(name) }));
  return new TextDecoder().decode(content);
}

function tagsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(String.raw`<(?:\w+:)?${name}\s[^<>]*>`, 'g'))].map(([tag]) => tag);
}

function attributeOf(tag: string, name: string): string {
  return plainXml(new RegExp(String.raw`\s${name}=(["'])(.*?)\1`).exec(tag)?.[2] ?? '');
}
