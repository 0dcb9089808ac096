/** Who is named in the address of a database. */

/** The account the service connects as. It owns nothing and row-level security binds it. */
export const APP_ROLE = 'tavlan_app';

export const isServiceAccount = (url: string): boolean => decodeURIComponent(new URL(url).username) === APP_ROLE;

/** A password of its own, so that the address can stand in the open and the password in a file. */
export function withPassword(url: string, password: string | undefined): string {
  if (password === undefined) return url;
  const address = new URL(url);
  address.password = encodeURIComponent(password);
  return address.href;
}

/** The same database, reached by the service's account. */
export function appUrlOf(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  return withPassword(url.href, appPassword);
}
