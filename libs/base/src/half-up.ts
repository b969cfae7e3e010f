/** `numerator ÷ denominator` rounded to a whole number, halves away from zero (四捨五入): 1,499 ÷ 1,000 → 1,
 *  1,500 ÷ 1,000 → 2, −1,500 ÷ 1,000 → −2. Works on whole numbers only, so no binary fraction can tip a half.
 *  Source: product brief, rule 8; 労働組合基礎調査 rounds differences by their magnitude in the same way. */
export function halfUp(numerator: number, denominator: number): number {
  const magnitude = Math.abs(numerator);
  const remainder = magnitude % denominator;
  const quotient = (magnitude - remainder) / denominator;
  const rounded = remainder * 2 >= denominator ? quotient + 1 : quotient;
  return numerator < 0 ? 0 - rounded : rounded;
}
