/** From where somebody calls, as the access log keeps it: an IPv4 address is written as one, also when it comes by IPv6. */
import type { Request } from 'express';

export function addressOf({ ip }: Pick<Request, 'ip'>): { address?: string } {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/, '');
  return address === undefined || address === '' ? {} : { address };
}
