/** True for nine digits whose Luhn sum is a multiple of ten (INSEE). */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && isLuhn(text);
}

/** True for digits whose Luhn sum, every second one from the right doubled, is a multiple of ten. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of [...digits].reverse().entries()) {
    const doubled = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
