/** How far the load has come, at what rate, and how long is left. */

const EVERY_MS = 5_000;

export class Progress {
  private readonly started = Date.now();
  private told = Date.now();
  private reports = 0;
  cases = 0;
  events = 0;

  constructor(
    private readonly expectedReports: number,
    private readonly tell: (line: string) => void,
  ) {}

  get seconds(): number {
    return (Date.now() - this.started) / 1000;
  }

  add(cases: number, events: number, reports: number): void {
    this.cases += cases;
    this.events += events;
    this.reports += reports;
    if (Date.now() - this.told < EVERY_MS) return;
    this.told = Date.now();
    this.tell(this.line());
  }

  line(): string {
    const share = Math.min(0.99, this.reports / Math.max(1, this.expectedReports));
    const left = share > 0.01 ? (this.seconds * (1 - share)) / share : undefined;
    const rate = Math.round(this.events / Math.max(0.001, this.seconds));
    return [
      `${String(Math.round(share * 100)).padStart(3)} %`,
      `${grouped(this.cases)} ärenden`,
      `${grouped(this.events)} händelser`,
      `${grouped(rate)} händelser/s`,
      ...(left === undefined ? [] : [`ungefär ${inWords(left)} kvar`]),
    ].join(' · ');
  }
}

export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

export const inWords = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
