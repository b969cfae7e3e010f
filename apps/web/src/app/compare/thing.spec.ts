import { describe, expect, it } from '@jest/globals';
import { filtersOf, readThings } from './thing';
import { thingPaints } from './thing-paints';

const read = (...ids: string[]) => readThings(ids);

describe('the things of the address', () => {
  it('are read in their order, each once, bare digits being a union', () => {
    const { things, unreadable } = read('industry:G37', '0123', 'union:0123', 'sizeBand:5000+');
    expect(things.map(({ id }) => id)).toEqual(['industry:G37', 'union:0123', 'sizeBand:5000+']);
    expect(unreadable).toEqual([]);
  });

  it.each([
    'industry',
    'industry:',
    'moon:G37',
    'prefecture:99',
    'union:12',
    '12',
    'block:A B',
    'kind:x',
    'a:b:c',
  ])('do not include %j', (id) => {
    expect(read('industry:G37', id)).toMatchObject({
      things: [{ id: 'industry:G37' }],
      unreadable: [id],
    });
  });

  it('are six at most, and the rest is named', () => {
    const ids = ['01', '02', '03', '04', '05', '06', '07', '08'].map(
      (code) => `prefecture:${code}`,
    );
    const { things, tooMany } = read(...ids);
    expect(things).toHaveLength(6);
    expect(tooMany).toEqual(['prefecture:07', 'prefecture:08']);
  });

  it('take the place of filters of their own dimension only', () => {
    const [thing] = read('industry:G37').things;
    const filters = { industry: ['G39'], kind: ['national'] };
    expect(thing && filtersOf(thing, filters)).toEqual({ industry: ['G37'], kind: ['national'] });
  });

  it('have colours that differ, an industry always its own', () => {
    const { things } = read('block:kanto', 'block:kansai', 'industry:G39', '0123', 'industry:G37');
    const paints = thingPaints(things);
    expect(paints.get('industry:G37')?.paint).toBe('series:0');
    expect(paints.get('industry:G39')?.paint).toBe('series:1');
    expect(new Set([...paints.values()].map(({ paint }) => paint)).size).toBe(5);
  });
});
