/** How the unions of an industry look: the group they are in, their share of women and of non-regular employment
 *  (fractions, invented to be plausible), and their growth per year. */
export interface IndustryTraits {
  readonly group: string | null;
  readonly women: number;
  readonly nonregular: number;
  readonly growth: readonly [early: number, late: number];
}

const TRAITS: Readonly<Record<string, IndustryTraits>> = {
  G37: { group: null, women: 0.24, nonregular: 0.08, growth: [-0.012, -0.006] },
  G39: { group: 'info-services', women: 0.27, nonregular: 0.06, growth: [-0.006, 0.006] },
  D082: { group: 'telecom-construction', women: 0.1, nonregular: 0.04, growth: [0.024, 0.028] },
  E15: { group: 'printing', women: 0.22, nonregular: 0.07, growth: [-0.035, -0.03] },
  H42: { group: 'transport', women: 0.11, nonregular: 0.15, growth: [-0.014, -0.012] },
  E: { group: 'manufacturing', women: 0.21, nonregular: 0.09, growth: [-0.016, -0.012] },
  D064: { group: null, women: 0.12, nonregular: 0.05, growth: [-0.012, -0.006] },
  R9221: { group: 'building-maintenance', women: 0.46, nonregular: 0.58, growth: [0.006, 0.008] },
  P83: { group: 'care', women: 0.74, nonregular: 0.22, growth: [0.01, 0.012] },
  P85: { group: 'care', women: 0.77, nonregular: 0.41, growth: [0.03, 0.03] },
  I5931: { group: 'mobile-retail', women: 0.56, nonregular: 0.33, growth: [-0.015, -0.03] },
  T9999: { group: null, women: 0.42, nonregular: 0.36, growth: [0.015, 0.01] },
};

/** Traits of an industry. @throws RangeError for a code the federation does not have. */
export function traitsOf(industry: string): IndustryTraits {
  const traits = TRAITS[industry];
  if (traits === undefined) throw new RangeError(`no such industry: ${industry}`);
  return traits;
}
