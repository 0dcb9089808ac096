import { day } from '@tavlan/process';
import { changed, filterOf, isFiltered, readBoardAddress } from './board-address.js';

describe('the filter in the address bar', () => {
  test('becomes the filter that the server is asked for', () => {
    const address = readBoardAddress({ mina: '1', enhet: 'u-2', roda: 1, dag: '2026-03-03', visades: 1 });
    expect(filterOf(address)).toEqual({
      on: '2026-03-03',
      known: '2026-03-03',
      responsible: 'me',
      unit: 'u-2',
      red: '1',
    });
  });

  test('drops what it does not understand', () => {
    expect(readBoardAddress({ mina: 'kanske', handl: '<script>', dag: '2026-02-30', visades: 1, annat: 'x' })).toEqual(
      {},
    );
  });

  test('mine and a named worker exclude each other, mine wins', () => {
    expect(readBoardAddress({ mina: 1, handl: 'u-1' })).toEqual({ mina: 1 });
    expect(changed({ mina: 1 }, { mina: undefined, handl: 'u-1' })).toEqual({ handl: 'u-1' });
  });

  test('read twice it is the same', () => {
    const address = readBoardAddress({ handl: 'u-1', sena: 1, dag: '2026-03-03' });
    expect(readBoardAddress({ ...address })).toEqual(address);
  });

  test('words searched for are asked for but never stand in the address', () => {
    expect(filterOf({}, '  alva ')).toEqual({ q: 'alva' });
    expect(readBoardAddress({ q: 'alva' })).toEqual({});
  });

  test('a day alone leaves nothing out', () => {
    expect(isFiltered({ dag: day('2026-03-03'), visades: 1 })).toBe(false);
    expect(isFiltered({ sena: 1 })).toBe(true);
    expect(isFiltered({}, 'alva')).toBe(true);
  });
});
