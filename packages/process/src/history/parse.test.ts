import { checkReport, day, HistoryReader, LONGEST_LINE, parseHistory } from '../index.js';

const ok = '{"case":"a","type":"kontakt","on":"2026-01-05"}';
const wrong = (text: string) => {
  const history = parseHistory(text);
  if (history.ok) throw new Error('taken in');
  return history.error;
};

describe('a history file', () => {
  it('holds several cases, siblings apart', () => {
    const history = parseHistory(
      ['{"case":"a","type":"barn","born":"2015","siblings":["b"],"municipality":"Tyresö"}', '{"case":"a","type":"utredning-inledd","on":"2026-01-05"}', '{"case":"b","type":"barn","born":"2017-03-04"}', '{"case":"b","type":"utredning-inledd","on":"2026-01-05"}', '{"case":"a","type":"utredning-avslutad","on":"2026-02-05"}'].join('\n'),
    );
    if (!history.ok) throw new Error(history.error.text);
    const [a, b] = history.cases.map((c) => checkReport(c.name, c.register, day('2026-03-01')));
    expect(history.cases[0]!.register.child).toEqual({ born: '2015', municipality: 'Tyresö', siblings: ['b'] });
    expect(a!.find((l) => 'clock' in l && l.clock === 'UTR-02')).toMatchObject({ case: 'a', outcome: 'met' });
    expect(b!.find((l) => 'clock' in l && l.clock === 'UTR-02')).toMatchObject({ case: 'b', outcome: 'open' });
  }); // prettier-ignore

  it('numbers events that have no id, past the ones that do', () => {
    const history = parseHistory(`${ok}\n{"case":"a","id":"e3","type":"kontakt","on":"2026-01-06"}\n${ok}\n{"case":"b","type":"kontakt","on":"2026-01-06"}`);
    expect(history.ok && history.cases.map((c) => c.register.events.map((e) => e.id))).toEqual([['e1', 'e3', 'e4'], ['e1']]);
  }); // prettier-ignore

  it('may have a byte order mark, blank lines and Windows line ends', () => {
    const history = parseHistory(`\uFEFF${ok}\r\n\r\n${ok}\r\n`);
    expect(history.ok && history.cases[0]!.register.events).toHaveLength(2);
  });

  it('may be empty', () => expect(parseHistory('')).toEqual({ ok: true, cases: [], remarks: [], remarked: 0 }));

  it('may refer forward', () => {
    const text = '{"case":"a","type":"kontakt","on":"2026-01-05","ref":"x"}\n{"case":"a","id":"x","type":"kontakt","on":"2026-01-05"}';
    expect(parseHistory(text).ok).toBe(true);
  }); // prettier-ignore

  it('remarks on a key that its type does not have, and takes it in', () => {
    const history = parseHistory('{"case":"a","type":"kontakt","on":"2026-01-05","whit":"skola"}');
    expect(history).toMatchObject({ ok: true, remarks: [{ line: 1, text: '«whit» används inte av kontakt.' }] });
  });

  it.each([
    ['no JSON', `${ok}\n{`, 2, 'Raden är inte giltig JSON. Skriv en händelse som ett JSON-objekt på en rad.'],
    ['no object', `${ok}\n[]`, 2, 'Raden ska vara ett JSON-objekt: {"case":…,"type":…,"on":…}.'],
    ['no case', '{"type":"kontakt","on":"2026-01-05"}', 1, '«case» saknas. Ange ärendets namn som text.'],
    ['no type', '{"case":"a","on":"2026-01-05"}', 1, '«type» saknas. Ange händelsens typ, till exempel «utredning-inledd».'],
    ['an unknown type', '{"case":"a","type":"xyz","on":"2026-01-05"}', 1, '«xyz» är ingen känd händelsetyp. Typerna står i docs/process.md.'],
    ['a misspelt type', '{"case":"a","type":"utredning-inled","on":"2026-01-05"}', 1, '«utredning-inled» är ingen känd händelsetyp. Menades «utredning-inledd»?'],
    ['a name that every object has', '{"case":"a","type":"toString","on":"2026-01-05"}', 1, '«toString» är ingen känd händelsetyp. Typerna står i docs/process.md.'],
    ['no day', '{"case":"a","type":"kontakt"}', 1, 'Dagen saknas. Ange «on» (ÅÅÅÅ-MM-DD) eller «onBetween» ([första, sista]).'],
    ['an impossible day', '{"case":"a","type":"kontakt","on":"2026-02-30"}', 1, '«2026-02-30» är inget datum (on, ÅÅÅÅ-MM-DD).'],
    ['both ways of telling the day', '{"case":"a","type":"kontakt","on":"2026-01-05","onBetween":["2026-01-05","2026-01-06"]}', 1, 'Ange antingen «on» eller «onBetween», inte båda.'],
    ['rough days the wrong way round', '{"case":"a","type":"kontakt","onBetween":["2026-01-06","2026-01-05"]}', 1, '«onBetween»: den första dagen ligger efter den sista.'],
    ['one rough day', '{"case":"a","type":"kontakt","onBetween":["2026-01-06"]}', 1, '«onBetween» ska vara två dagar: [första, sista].'],
    ['an id twice', '{"case":"a","id":"x","type":"kontakt","on":"2026-01-05"}\n{"case":"a","id":"x","type":"kontakt","on":"2026-01-05"}', 2, 'Id «x» finns redan i ärendet. Varje händelse ska ha ett eget.'],
    ['a reference to nothing', `${ok}\n{"case":"a","type":"kontakt","on":"2026-01-05","ref":"nope"}\n${ok}`, 2, '«ref» pekar på «nope», som inte finns i ärendet.'],
    ['a reference into another case', `{"case":"b","id":"x","type":"kontakt","on":"2026-01-05"}\n{"case":"a","type":"kontakt","on":"2026-01-05","ref":"x"}`, 2, '«ref» pekar på «x», som inte finns i ärendet.'],
    ['two children in a case', '{"case":"a","type":"barn"}\n{"case":"a","type":"barn"}', 2, 'Ärendet har redan en rad med «barn». Ett ärende gäller ett barn.'],
    ['an impossible birth', '{"case":"a","type":"barn","born":"1899"}', 1, '«1899» är inget födelseår (ÅÅÅÅ) eller födelsedatum (ÅÅÅÅ-MM-DD).'],
    ['a flag that is text', '{"case":"a","type":"anmalan-inkommen","on":"2026-01-05","violence":"ja"}', 1, '«violence» ska vara true eller false.'],
    ['an id that is no text', '{"case":"a","id":7,"type":"kontakt","on":"2026-01-05"}', 1, '«id» ska vara text.'],
    ['a time that is no time', '{"case":"a","type":"kontakt","on":"2026-01-05","at":"7:30"}', 1, '«7:30» är inget klockslag (at, TT:MM).'],
    ['nobody who decides', '{"case":"a","type":"kontakt","on":"2026-01-05","by":"kung"}', 1, '«kung» är ingen beslutsfattare. Möjliga: handlaggare, arbetsledare, chef, utskott, namnd, ordforande, ledamot, domstol.'],
    ['a law that is no text', '{"case":"a","type":"kontakt","on":"2026-01-05","law":6}', 1, '«law» ska vara text, högst 2000 tecken.'],
    ['a note without end', `{"case":"a","type":"kontakt","on":"2026-01-05","note":"${'x'.repeat(2001)}"}`, 1, '«note» ska vara text, högst 2000 tecken.'],
    ['a reference that is no id', '{"case":"a","type":"kontakt","on":"2026-01-05","ref":7}', 1, '«ref» ska vara ett id eller en lista av id.'],
    ['a choice that does not exist', '{"case":"a","type":"kontakt","on":"2026-01-05","how":"duva"}', 1, '«duva» är inget värde för «how». Möjliga: telefon, mote, hembesok, brev, e-post.'],
    ['a choice that is no text', '{"case":"a","type":"kontakt","on":"2026-01-05","how":1}', 1, '«how» ska vara text.'],
    ['an impossible day among the data', '{"case":"a","type":"frist-satt","on":"2026-01-05","until":"2026-02-30"}', 1, '«2026-02-30» är inget datum (until, ÅÅÅÅ-MM-DD).'],
    ['a text that is none', '{"case":"a","type":"planerad-handelse","on":"2026-01-05","what":7}', 1, '«what» ska vara text, högst 2000 tecken.'],
    ['parties that are no list', '{"case":"a","type":"utredning-kommunicerad","on":"2026-01-05","parties":"alla"}', 1, '«parties» ska vara en lista av parter.'],
    ['a municipality that is no text', '{"case":"a","type":"barn","municipality":138}', 1, '«municipality» ska vara text.'],
    ['siblings that are no list', '{"case":"a","type":"barn","siblings":"b"}', 1, '«siblings» ska vara en lista av ärenden.'],
    ['a correction of nothing', '{"case":"a","type":"rattelse","on":"2026-01-05","void":true}', 1, 'En rättelse ska ha «ref» till den händelse som rättas.'],
    ['a correction that says nothing', `${ok.replace('{', '{"id":"x",')}\n{"case":"a","type":"rattelse","on":"2026-01-05","ref":"x"}`, 2, 'En rättelse ska ha antingen «replaces» eller «void».'],
    ['a correction with no data', `${ok.replace('{', '{"id":"x",')}\n{"case":"a","type":"rattelse","on":"2026-01-05","ref":"x","replaces":[]}`, 2, '«replaces» ska vara ett objekt.'],
    ['a line too long', `${ok}\n${' '.repeat(LONGEST_LINE + 1)}`, 2, 'Raden är för lång för att vara en händelse.'],
  ])('with %s is not taken in at all', (_title, text, line, said) => expect(wrong(text)).toEqual({ line, text: said })); // prettier-ignore

  it('keeps a thousand remarks and counts the rest', () => {
    const history = parseHistory('{"case":"a","type":"kontakt","on":"2026-01-05","whit":"skola"}\n'.repeat(1200));
    if (!history.ok) throw new Error(history.error.text);
    expect([history.remarks.length, history.remarked]).toEqual([1000, 1200]);
  });

  it('is read line by line with the same answer', () => {
    const reader = new HistoryReader();
    expect(reader.line(ok)).toBeUndefined();
    expect(reader.line('{')).toEqual({
      line: 2,
      text: 'Raden är inte giltig JSON. Skriv en händelse som ett JSON-objekt på en rad.',
    });
  });
});

describe('the check report', () => {
  const text = `{"case":"a","type":"omhandertagande-beslutat","on":"2026-05-04","by":"handlaggare"}
{"case":"a","type":"omhandertagande-understallt","on":"2026-05-12"}
{"case":"a","type":"anmalan-inkommen","on":"2026-04-01"}`;
  const lines = (on: string) => {
    const history = parseHistory(text);
    if (!history.ok) throw new Error(history.error.text);
    return checkReport('a', history.cases[0]!.register, day(on));
  };

  it('stands in order of opening day and id', () => {
    const order = lines('2026-06-01').map((l) => ('clock' in l ? `${l.from} ${l.clock}` : l.finding));
    expect(order).toEqual([
      '2026-04-01 ANM-03',
      '2026-04-01 ANM-06',
      'DELEG',
      '2026-05-04 LVU-05',
      '2026-05-12 LVU-08',
    ]);
  });

  it('leaves out of account what came after the day', () => {
    expect(lines('2026-05-11').find((l) => 'clock' in l && l.clock === 'LVU-05')).toMatchObject({ outcome: 'open' });
    expect(lines('2026-03-31')).toEqual([]);
  });

  it('has the keys of the published format', () => {
    const line = lines('2026-06-01').find((l) => 'clock' in l && l.clock === 'LVU-05');
    expect(line).toEqual({ case: 'a', clock: 'LVU-05', cause: 'e1', from: '2026-05-04', due: '2026-05-11', lastDay: '2026-05-11', firstWarning: '2026-05-04', done: '2026-05-12', doneBy: 'e2', outcome: 'late', daysLate: 1, law: 'LVU 7 §', confidence: 'V' }); // prettier-ignore
  });
});
