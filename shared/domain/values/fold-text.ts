/** Lower case without accents, ligatures opened, spaces single: what search compares. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The `search_text` of a customer: its name first, so that it also sorts names as people read them. */
export function customerSearchText(customer: { readonly name: string; readonly code: string }): string {
  return foldText(`${customer.name} ${customer.code}`);
}
