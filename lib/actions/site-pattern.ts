// How the browser names the pages of a tool that a person switches on (rule K6).

/** All pages of the host of an address; nothing for what is no page of the web. */
export const sitePattern = (address: string | undefined): { host: string; pattern: string } | undefined => {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? { host: url.hostname, pattern: `${url.protocol}//${url.hostname}/*` }
    : undefined;
};
