const SERVER = /^postgres(?:ql)?:\/\//i;

/** Whether a place is a PostgreSQL server and not a file. */
export function isServerLocation(location: string): boolean {
  return SERVER.test(location);
}

/** The place as it may be shown: a password in it is left out. */
export function shownLocation(location: string): string {
  if (!isServerLocation(location)) return location;
  return location
    .replace(/^(\w+:\/\/[^:@/?#]*):.*@(?=[^@]*$)/, "$1@")
    .replace(/([?&])(?:password|sslpassword)=[^&]*&?/gi, "$1")
    .replace(/[?&]$/, "");
}
