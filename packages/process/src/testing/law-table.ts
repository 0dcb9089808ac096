/**
 * What the acts say, written down a second time from the rule catalogue and not from the code: clock, first day in force,
 * citation, length, whether a last day moves past days off (`rolls`) or `stays`, last day in force.
 * Lengths: `0d` the same day, `w` weeks, `m` months, `y` years; after `/` the interval of the following rounds.
 */
const TABLE = `
ANM-03 2013-01-01 0d stays 2025-06-30 SoL (2001:453) 11:1 a
ANM-03 2025-07-01 0d stays -          SoL (2025:400) 20:1
ANM-05 2026-01-15 1w rolls -          SoL (2025:400) 19:6
ANM-06 2013-01-01 14d rolls 2025-06-30 SoL (2001:453) 11:1 a
ANM-06 2025-07-01 14d rolls -         SoL (2025:400) 20:2
ANM-07 2002-01-01 0d stays 2025-06-30 SoL (2001:453) 11:1
ANM-07 2025-07-01 0d stays -          SoL (2025:400) 14:2
ANM-08 2014-10-01 0d stays 2022-10-31 SOSFS 2014:4 6 kap. 1 §
ANM-08 2022-11-01 0d stays 2025-06-30 HSLF-FS 2022:39; SoL (2001:453) 11:1
ANM-08 2025-07-01 0d stays -          HSLF-FS 2022:39; SoL (2025:400) 14:2
UTR-01 2002-01-01 0d stays 2025-06-30 SoL (2001:453) 11:2
UTR-01 2025-07-01 0d stays -          SoL (2025:400) 20:4
UTR-02 2002-01-01 4m rolls 2025-06-30 SoL (2001:453) 11:2
UTR-02 2025-07-01 4m rolls -          SoL (2025:400) 20:3
UFU-01 2013-01-01 2m stays 2025-06-30 SoL (2001:453) 11:4 b
UFU-01 2025-07-01 6m stays -          SoL (2025:400) 23:5
UFU-02 2013-01-01 2m stays 2025-06-30 SoL (2001:453) 11:4 b
UFU-02 2025-07-01 6m stays -          SoL (2025:400) 23:5
INS-06 2002-01-01 3m stays 2025-06-30 SoL (2001:453) 16:6 f
INS-06 2025-07-01 3m stays -          SoL (2025:400) 34:1
INS-07 2002-01-01 3m stays 2025-06-30 SoL (2001:453) 16:6 f
INS-07 2025-07-01 3m stays -          SoL (2025:400) 34:1
INS-13 2022-07-01 2y stays 2025-06-30 SoL (2001:453) 11:3
INS-13 2025-07-01 2y stays -          SoL (2025:400) 9:13
PLC-02 2002-01-01 6m stays 2025-06-30 SoL (2001:453) 6:8
PLC-02 2025-07-01 6m stays -          SoL (2025:400) 22:13
PLC-03 2002-01-01 3y/1y stays 2022-06-30 SoL (2001:453) 6:8 b
PLC-03 2022-07-01 2y/1y stays 2025-06-30 SoL (2001:453) 6:8 b
PLC-03 2025-07-01 2y/1y stays -       SoL (2025:400) 22:14
PLC-08 2002-01-01 2m stays 2025-06-30 SoL (2001:453) 6:6
PLC-08 2025-07-01 2m stays -          SoL (2025:400) 22:4
PLC-10 2017-04-01 0d stays 2025-06-30 SoL (2001:453) 11:3 a
PLC-10 2025-07-01 0d stays -          SoL (2025:400) 22:7
SAM-01 2012-01-01 1m rolls 2025-06-30 SoL (2001:453) 2 a:10
SAM-01 2025-07-01 1m rolls -          SoL (2025:400) 29:10
LVU-02 1990-07-01 4w rolls -          LVU 5 §
LVU-05 1990-07-01 1w rolls -          LVU 7 §
LVU-06 1990-07-01 1w rolls -          LVU 7 §
LVU-07 1990-07-01 4w rolls -          LVU 8 §
LVU-08 1990-07-01 0d stays -          LVU 9 §
LVU-10 1990-07-01 2w rolls -          LVU 34 §
LVU-15 1990-07-01 6m stays -          LVU 13 §
LVU-16 1990-07-01 6m stays -          LVU 13 §
LVU-18 1990-07-01 3m stays -          LVU 14 §
LVU-19 1990-07-01 3y/1y stays 2022-06-30 LVU 13 §
LVU-19 2022-07-01 2y/1y stays -       LVU 13 c §
LVU-21 2022-07-01 6m stays -          LVU 21 b §
LVU-22 1990-07-01 6m stays -          LVU 22 §
LVU-24 1990-07-01 3m stays -          LVU 26 §
LVU-25 1990-07-01 1w rolls -          LVU 28 §
LVU-26 1990-07-01 2w rolls -          LVU 29 §
LVU-28 2020-07-01 6m stays -          LVU 31 c §
LVU-29 2020-07-01 1w rolls -          LVU 31 e §
LVU-30 2020-07-01 4w rolls -          LVU 31 f §
SKB-02 2024-04-01 1w rolls -          lag (2024:79) 4:3
SKB-03 2024-04-01 6w rolls -          lag (2024:79) 4:6
SKB-05 2024-04-01 6m stays -          lag (2024:79) 5:3
NMD-06 1992-01-01 14d rolls 2017-12-31 KL (1991:900)
NMD-06 2018-01-01 14d rolls -         KL (2017:725) 5:69
NMD-07 1992-01-01 2d stays 2017-12-31 KL (1991:900)
NMD-07 2018-01-01 2d stays -          KL (2017:725) 8:12
OVK-01 1987-01-01 3w rolls 2018-06-30 FL (1986:223) 23 §
OVK-01 2018-07-01 3w rolls -          FL (2017:900) 44 §
OVK-02 1990-07-01 1w stays -          egen rutin; FL 46 § säger skyndsamt
PLC-12 1990-07-01 3m stays -          egen rutin; SoL 22:11 anger inget antal
INS-12L 1990-07-01 30d stays -        egen rutin; SoL 9:12 anger inget antal dagar
INS-14L 1990-07-01 3m stays -         egen rutin; SoL 23:6 säger kontinuerligt
SAMT-01 1990-07-01 0d stays -         egen rutin; SoL 21:1, 22:16
`;

export interface LawRow {
  readonly clock: string;
  readonly from: string;
  readonly to?: string;
  readonly law: string;
  readonly length: string;
  readonly thereafter: string;
  readonly rolls: boolean;
}

export const LAW_TABLE: readonly LawRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [clock, from, lengths, roll, to, ...law] = line.split(/\s+/) as [string, string, string, string, string];
    const [length, thereafter] = lengths.split('/') as [string, string?];
    const rest = (law as string[]).join(' ');
    return { clock, from, length, thereafter: thereafter ?? length, rolls: roll === 'rolls', law: rest, ...(to === '-' ? {} : { to }) };
  }); // prettier-ignore

/** The version in force before this one, if the rule existed. */
export const before = (row: LawRow): LawRow | undefined =>
  LAW_TABLE.filter((other) => other.clock === row.clock && other.from < row.from).at(-1);
