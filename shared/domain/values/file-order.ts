/**
 * File names in the order of the periods they cover: by the closing day a FEC's name ends with
 * (`123456789FEC20241231`), else by the last date or year in it, else by name. The older fiscal year first, so that
 * each preview builds on the one before.
 */
export function inPeriodOrder<File extends { readonly name: string }>(files: readonly File[]): File[] {
  return files
    .map((file) => ({ file, key: `${periodIn(file.name)} ${file.name}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ file }) => file);
}

function periodIn(name: string): string {
  const closing = /FEC(\d{8})/i.exec(name)?.[1];
  if (closing) return closing;
  const dates = [...name.matchAll(/(?<!\d)((?:19|20)\d{2})(?:[-_.]?(\d{2})(?:[-_.]?(\d{2}))?)?(?!\d)/g)];
  const [, year = '', month = '12', day = '31'] = dates.at(-1) ?? [];
  return year === '' ? '' : `${year}${month}${day}`;
}
