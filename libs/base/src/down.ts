/** `numerator ÷ denominator` with what is left over cut off, towards zero (切り捨て): 1,999 ÷ 1,000 → 1,
 *  −1,999 ÷ 1,000 → −1. Source: product brief, rule 8. */
export function down(numerator: number, denominator: number): number {
  const magnitude = Math.abs(numerator);
  const cut = (magnitude - (magnitude % denominator)) / denominator;
  return numerator < 0 ? 0 - cut : cut;
}
