import { toFlow, type BoardNode, type Whiteboard } from './to-flow.js';
import { aCaseView, aClock, anEvent, anInstance } from './testing/a-case-view.js';

const nodeOf = (board: Whiteboard, id: string): BoardNode => {
  const node = board.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`${id} is not on the board: ${board.nodes.map((one) => one.id).join(', ')}`);
  return node;
};
const spot = (board: Whiteboard, id: string): { x: number; y: number } => nodeOf(board, id).position;

const inquiry = { type: 'utredning-inledd', column: 'utredning', instance: 'u1' } as const;
const contact = { type: 'kontakt', column: 'utredning', instance: 'u1' } as const;

describe('the whiteboard of a case', () => {
  it('gives the same ids and places for the same view', () => {
    const view = aCaseView({
      events: [anEvent('e1', 1, '2026-11-02'), anEvent('e2', 2, '2026-11-03', inquiry)],
      clocks: [aClock('k1', '2026-11-24')],
    });
    expect(toFlow(structuredClone(view))).toEqual(toFlow(view));
  });

  it('lays later days further down or further right, never above', () => {
    const events = [
      anEvent('e3', 3, '2026-11-18', inquiry),
      anEvent('e1', 1, '2026-11-02'),
      anEvent('e2', 2, '2026-11-03', inquiry),
      anEvent('e4', 4, '2026-11-19'),
    ];
    const board = toFlow(aCaseView({ events }));
    expect(spot(board, 'event:e2').y).toBe(spot(board, 'event:e1').y);
    expect(spot(board, 'event:e2').x).toBeGreaterThan(spot(board, 'event:e1').x);
    expect(spot(board, 'event:e3').y).toBeGreaterThan(spot(board, 'event:e2').y);
    expect(spot(board, 'event:e4').y).toBeGreaterThan(spot(board, 'event:e3').y);
  });

  it('orders notes of one day by time of day, then as they were recorded', () => {
    const board = toFlow(
      aCaseView({
        events: [
          anEvent('late', 1, '2026-11-02', { at: '15:40' }),
          anEvent('early', 2, '2026-11-02', { at: '08:10' }),
          anEvent('no-time', 3, '2026-11-02'),
        ],
      }),
    );
    const ys = ['early', 'late', 'no-time'].map((id) => spot(board, `event:${id}`).y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });

  it('keeps all seven steps, and makes those that hold nothing slim', () => {
    const board = toFlow(aCaseView({ events: [anEvent('e1', 1, '2026-11-02')], clocks: [aClock('k1', '2026-11-24')] }));
    expect(board.columns.map((column) => column.slim)).toEqual([false, false, true, true, true, true, true]);
  });

  it('sets tracks that run at the same time side by side', () => {
    const court = { column: 'forvaltningsratt' } as const;
    const board = toFlow(
      aCaseView({
        instances: [anInstance('a', '2026-11-02'), anInstance('b', '2026-11-03')],
        events: [
          anEvent('a1', 1, '2026-11-02', { ...court, instance: 'a' }),
          anEvent('b1', 2, '2026-11-03', { ...court, instance: 'b' }),
          anEvent('a2', 3, '2026-11-09', { ...court, instance: 'a' }),
          anEvent('b2', 4, '2026-11-10', { ...court, instance: 'b' }),
        ],
      }),
    );
    expect(spot(board, 'event:a1').x).toBe(spot(board, 'event:a2').x);
    expect(spot(board, 'event:b1').x).toBe(spot(board, 'event:b2').x);
    expect(spot(board, 'event:b1').x).toBeGreaterThan(spot(board, 'event:a1').x);
  });

  it('joins the moments of a track, and a new track to what happened just before', () => {
    const board = toFlow(
      aCaseView({
        events: [
          anEvent('e1', 1, '2026-11-02'),
          anEvent('e2', 2, '2026-11-02', { type: 'skyddsbedomning-gjord' }),
          anEvent('e3', 3, '2026-11-10', inquiry),
        ],
      }),
    );
    expect(board.edges.map(({ id, className }) => [id, className])).toEqual([
      ['event:e1→event:e2', 'track'],
      ['event:e2→event:e3', 'order'],
    ]);
  });

  it('folds the contacts of a month into one stack, which opens into its notes', () => {
    const events = [
      anEvent('e1', 1, '2026-11-02', inquiry),
      anEvent('c1', 2, '2026-11-03', contact),
      anEvent('c2', 3, '2026-11-05', contact),
      anEvent('c3', 4, '2026-12-01', contact),
    ];
    const closed = toFlow(aCaseView({ events }));
    expect(closed.nodes.map((node) => node.id)).toEqual(['event:e1', 'stack:c1', 'event:c3']);
    const opened = toFlow(aCaseView({ events }), new Set(['stack:c1']));
    expect(opened.nodes.map((node) => node.id)).toEqual(['event:e1', 'stack:c1', 'event:c1', 'event:c2', 'event:c3']);
  });

  it('leaves out what was voided, and shows what was corrected as it holds now', () => {
    const events = [
      anEvent('e1', 1, '2026-11-02', { column: null, voided: true }),
      anEvent('e2', 2, '2026-11-03', { note: 'Fel', column: null, correctedBy: 'e3' }),
      anEvent('e3', 3, '2026-11-04', { type: 'rattelse', data: { ref: 'e2', replaces: { note: 'Rätt' } } }),
    ];
    const { nodes } = toFlow(aCaseView({ events }));
    expect(nodes).toMatchObject([{ id: 'event:e2', data: { event: { note: 'Rätt', type: 'anmalan-inkommen' } } }]);
  });

  it('shows what the law awaits as ghosts below today, late ones first, each hung on its track', () => {
    const board = toFlow(
      aCaseView({
        events: [anEvent('e1', 1, '2026-11-02')],
        clocks: [
          aClock('soon', '2026-11-24'),
          aClock('late', '2026-11-09', { clock: 'ANM-03', outcome: 'overdue', daysLate: 14, daysLeft: -14 }),
          aClock('kept', '2026-11-10', { clock: 'ANM-05', outcome: 'met' }),
          aClock('broken', '2026-01-10', { clock: 'UTR-01', outcome: 'overdue', daysLate: 5, daysLeft: -317 }),
          aClock('ahead', '2027-11-10', { clock: 'ANM-07', from: '2027-01-01' as never }),
        ],
      }),
    );
    expect(board.nodes.filter((node) => node.type === 'ghost').map((node) => node.id)).toEqual([
      'clock:late',
      'clock:soon',
    ]);
    expect(spot(board, 'clock:late').y).toBeGreaterThan(board.todayY);
    expect(spot(board, 'clock:soon').y).toBeGreaterThan(spot(board, 'clock:late').y);
    expect(board.edges.map((edge) => edge.id)).toContain('event:e1→clock:soon');
  });

  it('folds the rounds of one limit into its first ghost', () => {
    const quarter = { clock: 'INS-06Q' } as const;
    const board = toFlow(
      aCaseView({ clocks: [aClock('q2', '2027-03-31', quarter), aClock('q1', '2026-12-31', quarter)] }),
    );
    expect(board.nodes).toMatchObject([{ id: 'clock:q1', data: { awaited: { more: 1 } } }]);
  });

  it('marks the note of an open red one with its owner and next day', () => {
    const board = toFlow(
      aCaseView({
        reds: [{ event: 'e2', reason: 'BUP svarar inte', owner: 'Enhetschef', next: '2026-11-27' as never }],
        events: [
          anEvent('e1', 1, '2026-11-02'),
          anEvent('e2', 2, '2026-11-03', { type: 'rod-lapp-satt', instance: null }),
        ],
      }),
    );
    expect(nodeOf(board, 'event:e2').data).toMatchObject({ red: { owner: 'Enhetschef' } });
    expect(nodeOf(board, 'event:e1').data).toMatchObject({ red: null });
  });

  it('leaves a gap where more than three weeks passed in silence', () => {
    const rows = toFlow(aCaseView({ events: [anEvent('e1', 1, '2026-09-01'), anEvent('e2', 2, '2026-11-03')] })).rows;
    expect(rows.map((row) => row.silence)).toEqual([null, 63]);
  });

  it('lays three hundred notes without two of them on the same spot', () => {
    const events = Array.from({ length: 300 }, (_, n) => {
      const day = `20${16 + Math.floor(n / 30)}-${String(1 + (Math.floor(n / 2.5) % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
      return anEvent(`e${n}`, n, day, n % 3 === 0 ? inquiry : {});
    });
    const board = toFlow(aCaseView({ events }));
    const spots = board.nodes.map(({ position, height }) => ({
      x: position.x,
      top: position.y,
      bottom: position.y + (height ?? 0),
    }));
    const overlapping = spots.filter((a, i) =>
      spots.some((b, j) => j > i && a.x === b.x && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlapping).toEqual([]);
  });
});
