import { describe, expect, it } from '@jest/globals';
import { constantRows } from './constant-rows';
import { someFindings } from './findings.fixture';

describe('the unions that were there all along', () => {
  it('and the others add up to the whole at both ends', () => {
    const [whole, constant, others] = constantRows(someFindings());
    expect(whole).toMatchObject({ before: 192_562, after: 192_048, difference: -514 });
    expect(constant).toMatchObject({ unions: 225, difference: -400, rate: -0.0021 });
    expect(others).toMatchObject({ before: 1562, after: 1448, difference: -114, rate: null });
  });

  it('have no rate where there was nobody before', () => {
    const before = { unions: 0, members: 0 };
    const constant = { unions: 0, membersBefore: 0, members: 0, rate: null };
    const [whole] = constantRows(someFindings({ before, constant }));
    expect(whole?.rate).toBeNull();
  });

  it('leave missing what is not known of the whole', () => {
    const isKnown = { asOf: true, compareTo: false };
    const before = { unions: 230, members: 0 };
    const constant = { unions: 0, membersBefore: 0, members: 0, rate: null };
    const [whole, , others] = constantRows(someFindings({ isKnown, before, constant }));
    expect(whole).toMatchObject({ before: null, after: 192_048, difference: null, rate: null });
    expect(others).toMatchObject({ before: null, after: 192_048, difference: null });
  });
});
