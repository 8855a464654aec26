/**
 * The upper halves of the code pages of DOS, which neither browsers nor Node decode. 0xD5 of page 850 is the euro it is in page 858: French
 * has no use for the dotless i that stood there before.
 */
const upperHalves = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
} as const;
export type CodePage = keyof typeof upperHalves;

/** True for an encoding that `decodeCodePage` reads. */
export function isCodePage(encoding: string): encoding is CodePage {
  return encoding in upperHalves;
}

/** The text of `bytes` in a code page of DOS; each byte is one character. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const letters = upperHalves[page];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (character) => letters.charAt(character.charCodeAt(0) - 0x80));
}
