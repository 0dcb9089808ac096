/** Ages the law counts with. LVU 1 § third para, 24, 31 a §§; SoL (2025:400) 21:1. */
import { addMonths, dayOf, parseDay, type LocalDate } from './calendar/local-date.js';
import type { RunningInstance } from './running.js';

/** The day on which someone born then turns `age`; only the year known, the year's last day, so as not to end a child's right early. */
export function birthday(born: string | undefined, age: number): LocalDate | undefined {
  if (born === undefined) return undefined;
  if (/^\d{4}$/.test(born)) return dayOf(+born + age, 12, 31);
  const birth = parseDay(born);
  return birth ? addMonths(birth, age * 12) : undefined;
}

/** The birthday on which a measure ends by itself: 18 on the parents' ground, 21 on the young person's own. */
export function endsAtAge(instance: RunningInstance): 18 | 21 | undefined {
  switch (instance.kind) {
    case 'vard':
      return String(instance.data['ground'] ?? '2').includes('3') ? 21 : 18;
    case 'mellantvang':
      return 21;
    case 'flyttningsforbud':
    case 'tillfalligt-flyttningsforbud':
    case 'utreseforbud':
    case 'tillfalligt-utreseforbud':
    case 'skyddat-boende':
      return 18;
    default:
      return undefined;
  }
}
